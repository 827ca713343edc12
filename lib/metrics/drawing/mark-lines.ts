import type { MarkKind } from '@/lib/metrics/series';
import { type MarkGroup, WEIGHT } from './mark-groups';
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

/** The names above the lines. Where two would run into each other, the more telling one stays; the other line has none. */
export function markLabels(groups: readonly MarkGroup[]): string {
  const onDesk = withRoom(groups, DESK_PX);
  const onPhone = withRoom(groups, PHONE_PX);
  return groups
    .filter((group) => onDesk.has(group))
    .map((group) => {
      const { at, kind, label } = group;
      const { colour } = MARK_STYLES[kind];
      return element(
        'text',
        {
          x: `${(at * 100).toFixed(3)}%`,
          y: -6,
          fill: colour,
          'text-anchor': anchorOf(at),
          class: onPhone.has(group) ? undefined : 'max-sm:hidden',
        },
        escapeXml(label),
      );
    })
    .join('');
}

/** How wide the plot of a chart is at least, beside another one and on a phone. */
const [DESK_PX, PHONE_PX] = [400, 220];
const LETTER_PX = 6;
const GAP_PX = 6;

function withRoom(groups: readonly MarkGroup[], plotPx: number): Set<MarkGroup> {
  const kept = new Map<MarkGroup, [number, number]>();
  for (const group of groups.toSorted((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind))) {
    const [from, to] = extentOf(group, plotPx);
    const isFree = [...kept.values()].every(([left, right]) => to + GAP_PX <= left || from >= right + GAP_PX);
    if (isFree) kept.set(group, [from, to]);
  }
  return new Set(kept.keys());
}

function extentOf({ at, label }: MarkGroup, plotPx: number): [number, number] {
  const widthPx = label.length * LETTER_PX;
  const from = at * plotPx - { start: 0, middle: widthPx / 2, end: widthPx }[anchorOf(at)];
  return [from, from + widthPx];
}

function anchorOf(at: number): 'start' | 'middle' | 'end' {
  if (at > 0.9) return 'end';
  return at < 0.1 ? 'start' : 'middle';
}
