// Each band is about twice as wide as the one before: what a few more requests do depends on how many there are.
const EDGES = [0, 1, 3, 6, 12, 24, 48, 96, 192, 384, 768];

/** Which load a step had, by how many requests ran at once. Pure. */
export function loadBand(runningRequests: number): number {
  const whole = Math.round(runningRequests);
  return Math.max(
    0,
    EDGES.findLastIndex((edge) => whole >= edge),
  );
}

/** `6 to 11 requests at once`. */
export function loadWords(band: number): string {
  const [from = 0, next] = EDGES.slice(band, band + 2);
  if (next === undefined) return `${from} and more requests at once`;
  return next - from === 1 ? `${from} requests at once` : `${from} to ${next - 1} requests at once`;
}
