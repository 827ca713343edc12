type Values = readonly (number | null)[];

const coordinate = (value: number) => String(Number(value.toFixed(4)));

/** Runs of neighbouring steps that have a value: what is not heard is a gap. */
function runsOf(values: Values): [number, number][] {
  const runs: [number, number][] = [];
  for (const [step, value] of values.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last?.[1] === step) last[1] = step + 1;
    else runs.push([step, step + 1]);
  }
  return runs;
}

/** The corners of one run: the middle of each step, or its two edges. */
function corners(
  values: Values,
  [from, to]: readonly [number, number],
  y: (value: number) => number,
  isStepped: boolean,
) {
  // A value alone is a short dash, or nobody would see it.
  const hasEdges = isStepped || to - from === 1;
  return Array.from({ length: to - from }, (_, index) => {
    const height = coordinate(y(values[from + index] ?? 0));
    const at = from + index;
    return hasEdges ? [`${at} ${height}`, `${at + 1} ${height}`] : [`${at + 0.5} ${height}`];
  }).flat();
}

/** A line, in steps across and in whatever `y` makes of values. */
export function linePath(values: Values, y: (value: number) => number, isStepped = false): string {
  return runsOf(values)
    .map((run) => `M${corners(values, run, y, isStepped).join('L')}`)
    .join('');
}

/** The area between two columns, where both have a value. */
export function areaPath(
  lower: Values,
  upper: Values,
  y: (value: number) => number,
  isStepped = false,
): string {
  const both = upper.map((value, step) => (lower[step] == null ? null : value));
  return runsOf(both)
    .map((run) => {
      const [above, below] = [upper, lower].map((values) => corners(values, run, y, isStepped));
      return `M${[...(above ?? []), ...(below ?? []).reverse()].join('L')}Z`;
    })
    .join('');
}
