import type { Grid, Series } from '@/lib/metrics/series';

/** A chart's values, a line a step in UTC; an empty field is a step in which nothing was heard. Pure. */
export function chartCsv({ startMs, stepSeconds }: Grid, series: readonly Series[]): string {
  const header = ['time', ...series.map(({ label }) => label)];
  const steps = series[0]?.values.length ?? 0;
  const rows = Array.from({ length: steps }, (_, step) => [
    new Date(startMs + step * stepSeconds * 1000).toISOString(),
    ...series.map(({ values }) => values[step] ?? ''),
  ]);
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
