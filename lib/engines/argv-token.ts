import type { Engine } from './engine';
import { type FlagMatch, matchFlag } from './match-flag';

/** A word of the command line as argparse sorts it, before any flag has taken its words. */
export type ArgvToken =
  /** `matches` is empty for an unknown flag and has more than one for an ambiguous one. */
  { kind: 'flag'; word: string; matches: readonly FlagMatch[] } | { kind: 'word'; word: string };

// No flag of the engine looks like a number, so what does is always a value.
const NEGATIVE_NUMBER = /^-(\d+|\d*\.\d+)$/;

/** The words in their order. Behind a bare `--` every word is a value that no flag takes. */
export function argvTokens(engine: Engine, words: readonly string[]): ArgvToken[] {
  const end = words.indexOf('--');
  const flags = end < 0 ? words : words.slice(0, end);
  return [
    ...flags.map((word) => tokenOf(engine, word)),
    ...words
      .slice(flags.length)
      .map((word, at): ArgvToken => (at === 0 ? bareDashes(word) : { kind: 'word', word })),
  ];
}

function tokenOf(engine: Engine, word: string): ArgvToken {
  if (!word.startsWith('-') || word === '-') return { kind: 'word', word };
  const matches = matchFlag(engine, word);
  const isValue = matches.length === 0 && (NEGATIVE_NUMBER.test(word) || word.includes(' '));
  return isValue ? { kind: 'word', word } : { kind: 'flag', word, matches };
}

function bareDashes(word: string): ArgvToken {
  return { kind: 'flag', word, matches: [] };
}
