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

/** The finest resolution that draws a window in at most 360 points. */
export function pickResolution(windowSeconds: number): Resolution {
  const coarsest = STEPS[STEPS.length - 1] ?? 3600;
  const rowSeconds = STEPS.find((step) => windowSeconds <= step * MOST_POINTS) ?? coarsest;
  const rowsPerPoint = Math.max(1, Math.ceil(windowSeconds / rowSeconds / MOST_POINTS));
  return { rowSeconds, stepSeconds: rowSeconds * rowsPerPoint };
}
