/** Rows exist at these steps; 15 is as it came. */
export const STEPS = [15, 60, 300, 3600] as const;
export type StepSeconds = (typeof STEPS)[number];

export const RANGES = {
  '15m': { seconds: 900, label: '15 min' },
  '1h': { seconds: 3600, label: '1 h' },
  '6h': { seconds: 6 * 3600, label: '6 h' },
  '24h': { seconds: 24 * 3600, label: '24 h' },
  '7d': { seconds: 7 * 86_400, label: '7 d' },
  '30d': { seconds: 30 * 86_400, label: '30 d' },
} as const;
export type Range = keyof typeof RANGES;

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

export function isRange(value: unknown): value is Range {
  return typeof value === 'string' && Object.hasOwn(RANGES, value);
}
