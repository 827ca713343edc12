import { type FleetNow, newestValue, type Panel } from '@/lib/metrics/series';
import type { PanelView } from './panel-recipe';

export interface Headline {
  /** The line that the number is of; empty where the title says it. */
  label: string;
  value: number;
}

/** The number that stands for the panel now; null while there is none. */
export function headlineOf(
  panel: Panel,
  { headline }: Pick<PanelView, 'headline'>,
  fleet: FleetNow,
): Headline | null {
  // A step of five minutes says how many there were at most, not how many there are.
  if (headline === 'now') return fleet.running === null ? null : { label: 'running', value: fleet.running };
  if (headline === 'highest') {
    const live = panel.series.filter((series) => newestValue(series) !== null);
    if (live.length === 0) return null;
    const label = live.length > 1 ? 'highest' : panel.series.length > 1 ? live[0]?.label : undefined;
    return { label: label ?? '', value: Math.max(...live.map((series) => newestValue(series) ?? 0)) };
  }
  const series = panel.series.find(({ key }) => key === headline);
  const value = series ? newestValue(series) : null;
  return value === null ? null : { label: panel.series.length > 1 ? (series?.label ?? '') : '', value };
}
