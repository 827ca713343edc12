/**
 * A value to six decimals, which is how values are kept: they pack into whole numbers, and a sum of them does not depend
 * on the order of its terms.
 */
export function millionths(value: number): number {
  const scaled = value * 1e6;
  return Math.abs(scaled) < Number.MAX_SAFE_INTEGER ? Math.round(scaled) / 1e6 : value;
}
