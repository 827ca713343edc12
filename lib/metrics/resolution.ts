/** Rows exist at these steps; 15 is as it came. */
export const STEPS = [15, 60, 300, 3600] as const;
export type StepSeconds = (typeof STEPS)[number];

export const MOST_POINTS = 360;

export interface Resolution {
  /** The rows that are read. */
  rowSeconds: StepSeconds;
  /** The distance between drawn points: a whole multiple of `rowSeconds`. */
  stepSeconds: number;
}

/**
 * The finest resolution that draws a window in at most 360 points, of rows that are kept for as long ago as it begins.
 * `keptSeconds` says how long; without it, rows of every step are there.
 */
export function pickResolution(
  windowSeconds: number,
  ageSeconds = windowSeconds,
  keptSeconds?: Record<StepSeconds, number>,
): Resolution {
  const coarsest = STEPS[STEPS.length - 1] ?? 3600;
  const isKept = (step: StepSeconds) => keptSeconds === undefined || ageSeconds <= keptSeconds[step];
  const rowSeconds = STEPS.find((step) => windowSeconds <= step * MOST_POINTS && isKept(step)) ?? coarsest;
  const rowsPerPoint = Math.max(1, Math.ceil(windowSeconds / rowSeconds / MOST_POINTS));
  return { rowSeconds, stepSeconds: rowSeconds * rowsPerPoint };
}

/** The rows that steps of a grid are made of: the longest that divide them. */
export function rowSecondsOf(stepSeconds: number): StepSeconds {
  return STEPS.findLast((row) => stepSeconds % row === 0) ?? STEPS[0];
}
