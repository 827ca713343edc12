import type { PanelView } from './panel-recipe';

/** `188 ms`, `51.2 %`, `3`; a dash where there is no value. */
export function formatValue(value: number | null, view: Pick<PanelView, 'digits' | 'valueUnit'>): string {
  if (value === null) return '—';
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: view.digits };
  return `${value.toLocaleString('en-US', digits)} ${view.valueUnit}`.trimEnd();
}
