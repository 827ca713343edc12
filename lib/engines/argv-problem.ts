import type { EngineFlag } from './engine';
import type { FlagMatch } from './match-flag';
import { WORD_TYPE_NAMES } from './read-word';

/** Why the engine would not start with these words. */
export interface ArgvProblem {
  kind:
    | 'unknown'
    | 'ambiguous'
    | 'no-value'
    | 'takes-no-value'
    | 'invalid-choice'
    | 'invalid-type'
    | 'missing'
    | 'extra-word';
  /** The flag's name; as it was written where it is not known, and '' where no flag is near. */
  flag: string;
  /** The word at fault. */
  word?: string;
  message: string;
  choices?: readonly (string | number)[];
}

export function unknownFlag(flag: string): ArgvProblem {
  return { kind: 'unknown', flag, message: `${flag} is no flag of this engine version.` };
}

/** A flag that the engine only knows in order to refuse it. */
export function refusedFlag({ name, deprecated }: EngineFlag): ArgvProblem {
  const instead = deprecated?.use ? ` Write ${deprecated.use} instead.` : '';
  return { kind: 'unknown', flag: name, message: `${name} is refused by this engine version.${instead}` };
}

export function helpFlag(): ArgvProblem {
  return { kind: 'unknown', flag: '--help', message: '--help prints the flags; the engine does not start.' };
}

export function ambiguousFlag(flag: string, matches: readonly FlagMatch[]): ArgvProblem {
  const choices = matches.map(({ option }) => option);
  return { kind: 'ambiguous', flag, message: `${flag} could be ${choices.join(' or ')}.`, choices };
}

export function noValue({ name, type, choices }: EngineFlag): ArgvProblem {
  return {
    kind: 'no-value',
    flag: name,
    message: `${name} needs ${WORD_TYPE_NAMES[type]}.`,
    ...given(choices),
  };
}

export function takesNoValue({ name }: EngineFlag, word: string): ArgvProblem {
  return { kind: 'takes-no-value', flag: name, word, message: `${name} is a switch and takes no value.` };
}

export function invalidChoice({ name, choices = [] }: EngineFlag, word: string): ArgvProblem {
  const message = `${name} must be one of ${choices.join(', ')}; not ${word || 'empty'}.`;
  return { kind: 'invalid-choice', flag: name, word, message, choices };
}

export function invalidType({ name, type }: EngineFlag, word: string): ArgvProblem {
  const message = `${name} must be ${WORD_TYPE_NAMES[type]}; not ${word || 'empty'}.`;
  return { kind: 'invalid-type', flag: name, word, message };
}

export function missingFlag({ name }: EngineFlag): ArgvProblem {
  return { kind: 'missing', flag: name, message: `${name} is required.` };
}

export function extraWord(flag: string, word: string): ArgvProblem {
  const where = flag ? ` behind ${flag}` : '';
  return {
    kind: 'extra-word',
    flag,
    word,
    message: `${word || 'An empty word'}${where} belongs to no flag.`,
  };
}

function given(choices: EngineFlag['choices']): Pick<ArgvProblem, 'choices'> {
  return choices ? { choices } : {};
}
