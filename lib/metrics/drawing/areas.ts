import type { Series } from '@/lib/metrics/series';
import { type Fill, fillOf, lineStyle } from './line-styles';
import { areaPath, linePath } from './paths';
import { pattern } from './pattern';
import { element } from './xml';

interface Plot {
  id: string;
  count: number;
  heightPx: number;
  top: number;
  isStepped: boolean;
}

/** Layers on top of each other, each with its pattern and its upper edge as a line; the first is at the bottom. */
export function stackedAreas(layers: readonly Series[], plot: Plot): string {
  let floor: (number | null)[] = layers[0]?.values.map((value) => (value === null ? null : 0)) ?? [];
  return layers
    .map(({ values }, index) => {
      const below = floor;
      const roof = values.map((value, step) =>
        value === null || below[step] == null ? null : (below[step] ?? 0) + value,
      );
      floor = roof;
      const { colour } = lineStyle(index);
      return (
        filledArea(`s${index}`, below, roof, { fill: fillOf(index), colour }, plot) + edge(roof, colour, plot)
      );
    })
    .join('');
}

/**
 * The area between two columns. The pattern fills the whole plot and is cut to shape, so that a plot that is stretched
 * to its place does not stretch the pattern.
 */
export function filledArea(
  name: string,
  lower: readonly (number | null)[],
  upper: readonly (number | null)[],
  { fill, colour }: { fill: Fill; colour: string },
  { id, count, top, isStepped }: Plot,
): string {
  const d = areaPath(lower, upper, (value) => 1 - value / top, isStepped);
  if (d === '') return '';
  const shape = element('path', { d, transform: `scale(${1 / count} 1)` });
  const clip = element('clipPath', { id: `${id}-${name}-clip`, clipPathUnits: 'objectBoundingBox' }, shape);
  return (
    element('defs', {}, clip + pattern(`${id}-${name}`, fill, colour)) +
    element('rect', {
      width: '100%',
      height: '100%',
      fill: `url(#${id}-${name})`,
      'clip-path': `url(#${id}-${name}-clip)`,
    })
  );
}

function edge(
  roof: readonly (number | null)[],
  colour: string,
  { count, heightPx, top, isStepped }: Plot,
): string {
  const path = element('path', {
    d: linePath(roof, (value) => heightPx * (1 - value / top), isStepped),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.25,
    'vector-effect': 'non-scaling-stroke',
  });
  return stretched(path, count, heightPx);
}

/** Content in steps across and pixels down, stretched to the width of its place. */
export function stretched(content: string, count: number, heightPx: number): string {
  return element(
    'svg',
    { width: '100%', height: heightPx, viewBox: `0 0 ${count} ${heightPx}`, preserveAspectRatio: 'none' },
    content,
  );
}
