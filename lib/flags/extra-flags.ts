import catalogue from '@/modal/catalogue.json';

/** A flag of the engine that has no field: true stands for a flag without words. */
export type ExtraValue = true | number | string | readonly (number | string)[];
export type ExtraFlags = Readonly<Record<string, ExtraValue>>;

/** Where extra flags stand in a preset: `extra.chunked-prefill-size`. */
export const EXTRA_PREFIX = 'extra.';

// The same as modal/extra_flags.py; the shared refusal vectors hold both sides together.
export const EXTRA_NAME = /^[a-z][a-z0-9-]*$/;
// Printable ASCII, for a word that does not look like a flag. It goes to execve, past any shell.
export const EXTRA_TEXT = /^[!-,.-~][ -~]{0,4095}$/;

/** What is wrong with a value for any extra flag, as the end of a sentence; null when nothing is. */
export function extraValueProblem(value: unknown): string | null {
  if (value === true) return null;
  if (!Array.isArray(value)) return wordProblem(value);
  if (value.length === 0) return 'must hold at least one word: write true for a flag without words';
  return value.map(wordProblem).find((problem) => problem !== null) ?? null;
}

function wordProblem(value: unknown): string | null {
  if (typeof value === 'string') {
    if (EXTRA_TEXT.test(value)) return null;
    return 'must be 1 to 4096 printable ASCII characters that do not start with a dash or a space';
  }
  if (typeof value !== 'number' || !Number.isFinite(value))
    return 'must be true, a number, text or a list of them; leave the flag out instead of null or false';
  const most = Number.MAX_SAFE_INTEGER;
  return Math.abs(value) <= most ? null : `must be at most ${most}`;
}

const FIELD_NAMES = catalogue.fields
  .filter(({ path }) => path.startsWith('flags.'))
  .map(({ path }) => ({ name: path.slice(path.lastIndexOf('.') + 1), reason: `set ${path}` }));
const RESERVED_NAMES = catalogue.reserved.map(({ name, use, reason }) => ({
  name,
  reason: reason ?? `set ${use}`,
}));
export const TAKEN_NAMES = [...FIELD_NAMES, ...RESERVED_NAMES];

/** Why a flag of this name is no extra flag, as the end of a sentence; null when it may be one. */
export function extraNameProblem(name: string): string | null {
  if (!EXTRA_NAME.test(name))
    return "must be the name of a flag without its dashes: lower-case letters, digits and '-'";
  // The engine takes a unique beginning for the whole name: --api-ke is --api-key.
  const taken =
    TAKEN_NAMES.find((other) => other.name === name) ??
    TAKEN_NAMES.find((other) => other.name.startsWith(name));
  return taken ? `must not stand here as --${taken.name}: ${taken.reason}` : null;
}

/** Flags in the order in which they are written and rendered. */
export function inOrder(extra: ExtraFlags): [name: string, value: ExtraValue][] {
  return Object.entries(extra).sort(([left], [right]) => (left < right ? -1 : 1));
}
