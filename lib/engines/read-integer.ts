const INTEGER = /^[+-]?\d+(_\d+)*$/;
const HUMAN = /^(\d+)(?:\.(\d+))?(Ki|Mi|Gi|Ti|k|M|G|T)$/;
const DECIMAL_ZEROS: Readonly<Record<string, number>> = { k: 3, M: 6, G: 9, T: 12 };
const BINARY_POWERS: Readonly<Record<string, number>> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4 };

/** As Python's `int()`: white space around it, a sign and single underscores between digits are welcome. */
export function readInteger(word: string): number | undefined {
  const digits = word.trim();
  return INTEGER.test(digits) ? Number(digits.replaceAll('_', '')) : undefined;
}

/** Also with a suffix, in its exact case: `64Ki` is 65,536, `65.5k` is 65,500. A fraction only goes with k, M, G, T. */
export function readHumanInteger(word: string): number | undefined {
  const [, whole = '', fraction, suffix = ''] = HUMAN.exec(word.trim()) ?? [];
  if (!whole) return readInteger(word);
  const zeros = DECIMAL_ZEROS[suffix];
  // The decimal point moves in the text: 4.35k would lose its last digit as a binary fraction.
  if (zeros !== undefined) return Number(whole + (fraction ?? '').padEnd(zeros, '0').slice(0, zeros));
  return fraction === undefined ? Number(whole) * 1024 ** (BINARY_POWERS[suffix] ?? 0) : undefined;
}
