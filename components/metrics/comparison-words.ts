import { formatPercent } from '@/lib/format';
import type { ComparedValue } from '@/lib/metrics/compare/comparison';

/** `−20 %`, `+4 %`, `±0 %`. */
export function signedShare(share: number): string {
  const text = formatPercent(Math.abs(share));
  if (text === formatPercent(0)) return '±0 %';
  return `${share < 0 ? '−' : '+'}${text}`;
}

/** `188`, `1.4`; a dash where nothing is known. */
export function figureWords(value: number | null, { digits }: Pick<ComparedValue, 'digits'>): string {
  return value === null ? '—' : value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
