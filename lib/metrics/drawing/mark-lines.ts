import type { MarkKind } from '@/lib/metrics/series';
import type { MarkGroup } from './mark-groups';
import { element, escapeXml } from './xml';

/** Each kind has its own dashes as well as its colour. */
export const MARK_STYLES: Record<MarkKind, { colour: string; dashes?: string }> = {
  deployment: { colour: 'var(--accent)' },
  fleet: { colour: 'var(--accent)', dashes: '6 3' },
  start: { colour: 'var(--success)', dashes: '2 3' },
  freeze: { colour: 'var(--warning)', dashes: '6 3' },
  crash: { colour: 'var(--danger)', dashes: '3 2' },
  alert: { colour: 'var(--danger)' },
};

export function markLines(groups: readonly MarkGroup[]): string {
  return groups
    .map(({ at, kind }) => {
      const { colour, dashes } = MARK_STYLES[kind];
      const x = `${(at * 100).toFixed(3)}%`;
      return element('line', { x1: x, x2: x, y1: 0, y2: '100%', stroke: colour, 'stroke-dasharray': dashes });
    })
    .join('');
}

export function markLabels(groups: readonly MarkGroup[]): string {
  return groups
    .map(({ at, kind, label }) => {
      const anchor = at > 0.9 ? 'end' : at < 0.1 ? 'start' : 'middle';
      const { colour } = MARK_STYLES[kind];
      return element(
        'text',
        { x: `${(at * 100).toFixed(3)}%`, y: -6, fill: colour, 'text-anchor': anchor },
        escapeXml(label),
      );
    })
    .join('');
}
