type Values = readonly (number | null)[];

// A ten-thousandth: an area's heights are shares of the plot.
const coordinate = (value: number) => Math.round(value * 1e4) / 1e4;

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

/** The corners of one run: the middle of each step, or its two edges. What lies on a level line between two others is left out. */
function corners(
  values: Values,
  [from, to]: readonly [number, number],
  y: (value: number) => number,
  isStepped: boolean,
): string[] {
  // A value alone is a short dash, or nobody would see it.
  const hasEdges = isStepped || to - from === 1;
  const points: string[] = [];
  let [level, length] = [Number.NaN, 0];
  const add = (x: number, height: number) => {
    length = height === level ? length + 1 : 1;
    level = height;
    if (length > 2) points.pop();
    points.push(`${x} ${height}`);
  };
  for (let step = from; step < to; step += 1) {
    const height = coordinate(y(values[step] ?? 0));
    add(hasEdges ? step : step + 0.5, height);
    if (hasEdges) add(step + 1, height);
  }
  return points;
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
