import type { Fill } from './line-styles';
import { element } from './xml';

const SIZE_PX = 7;

/** A pattern that tells an area apart without its colour. */
export function pattern(id: string, fill: Fill, colour: string): string {
  const ground = element('rect', { width: SIZE_PX, height: SIZE_PX, fill: colour, opacity: GROUND[fill] });
  const frame = { id, width: SIZE_PX, height: SIZE_PX, patternUnits: 'userSpaceOnUse' };
  const turned = fill === 'stripes' ? { patternTransform: 'rotate(45)' } : {};
  return element('pattern', { ...frame, ...turned }, ground + INK[fill](colour));
}

const GROUND: Record<Fill, number> = { plain: 0.5, stripes: 0.1, dots: 0.05 };

const INK: Record<Fill, (colour: string) => string> = {
  plain: () => '',
  stripes: (colour) => element('rect', { width: 1.25, height: SIZE_PX, fill: colour, opacity: 0.55 }),
  dots: (colour) => element('circle', { cx: 2, cy: 2, r: 0.9, fill: colour, opacity: 0.7 }),
};
