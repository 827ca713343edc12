const ZERO = 48;
const NINE = 57;
const POINT = 46;
// Up to 15 digits, and a power of ten beside them, are exact: so is their quotient.
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The number written from one place of a text until before another: digits, perhaps a point and more digits. -1 when it is
 * written in any other way, or too long to be told exactly so. The same as Number of that part, without cutting it out. Pure.
 */
export function plainDecimal(text: string, from: number, to: number): number {
  if (to - from > MOST_DIGITS + 1) return -1;
  let digits = 0;
  let whole = 0;
  let point = -1;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      whole = whole * 10 + (code - ZERO);
      digits += 1;
    } else if (code === POINT && point === -1) {
      point = at;
    } else return -1;
  }
  if (digits === 0 || digits > MOST_DIGITS) return -1;
  return point === -1 ? whole : whole / (POWERS[to - point - 1] ?? 1);
}
