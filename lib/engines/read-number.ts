const NUMBER = /^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?$/i;
const INFINITY = /^([+-]?)inf(inity)?$/i;
const NOT_A_NUMBER = /^[+-]?nan$/i;

/** As Python's `float()`: also `.5`, `5.`, `1e3`, `inf` and `nan`. */
export function readNumber(word: string): number | undefined {
  const digits = word.trim();
  if (NUMBER.test(digits)) return Number(digits.replaceAll('_', ''));
  if (NOT_A_NUMBER.test(digits)) return Number.NaN;
  const infinite = INFINITY.exec(digits);
  if (!infinite) return undefined;
  return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
