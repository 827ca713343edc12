import type { PanelView } from './panel-recipe';

const byDigits = new Map<number, Intl.NumberFormat>();

/** `188 ms`, `51.2 %`, `3`; a dash where there is no value. */
export function formatValue(value: number | null, view: Pick<PanelView, 'digits' | 'valueUnit'>): string {
  if (value === null) return '—';
  // Asked for each line at every move of the pointer: a formatter is kept.
  const format =
    byDigits.get(view.digits) ?? new Intl.NumberFormat('en-US', { maximumFractionDigits: view.digits });
  byDigits.set(view.digits, format);
  return `${format.format(value)} ${view.valueUnit}`.trimEnd();
}
