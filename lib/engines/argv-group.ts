import type { Engine } from './engine';
import { type FlagMatch, matchFlag } from './match-flag';

/** A word that names a flag, with the words up to the next one. The first group has the words before any flag. */
export interface ArgvGroup {
  /** As it was written; '' in the first group. */
  name: string;
  /** None for an unknown flag, more than one for an ambiguous name. */
  matches: readonly FlagMatch[];
  words: string[];
}

// No flag of the engine looks like a number, so what does is always a value.
const NEGATIVE_NUMBER = /^-(\d+|\d*\.\d+)$/;

/** The command line as argparse sorts it, before any flag has taken its words. A bare `--` ends all flags. */
export function argvGroups(engine: Engine, words: readonly string[]): ArgvGroup[] {
  const groups: ArgvGroup[] = [{ name: '', matches: [], words: [] }];
  const end = words.indexOf('--');
  for (const [at, word] of words.entries()) {
    const matches = end < 0 || at < end ? flagsNamed(engine, word) : at === end ? [] : null;
    if (matches) groups.push({ name: word, matches, words: [] });
    else groups.at(-1)!.words.push(word);
  }
  return groups;
}

/** The flags that a word could name; null when it is a value. */
function flagsNamed(engine: Engine, word: string): FlagMatch[] | null {
  if (!word.startsWith('-') || word === '-') return null;
  const matches = matchFlag(engine, word);
  const isValue = matches.length === 0 && (NEGATIVE_NUMBER.test(word) || word.includes(' '));
  return isValue ? null : matches;
}
