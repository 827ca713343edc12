/** How the n-th line of a chart looks: told apart by its dashes as well as by its colour. */
export interface LineStyle {
  colour: string;
  /** SVG stroke-dasharray; undefined is a whole line. */
  dashes: string | undefined;
}

const DASHES = [undefined, '7 3', '2 3', '10 3 2 3', '1 4', '14 4'];

export function lineStyle(index: number): LineStyle {
  const slot = index % DASHES.length;
  return { colour: `var(--chart-${slot + 1})`, dashes: DASHES[slot] };
}

/** How the n-th layer of a stack is filled: told apart by its pattern as well as by its colour. */
export const FILLS = ['plain', 'stripes', 'dots'] as const;
export type Fill = (typeof FILLS)[number];

export function fillOf(index: number): Fill {
  return FILLS[index % FILLS.length] ?? 'plain';
}
