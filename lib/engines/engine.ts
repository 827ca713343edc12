/** How many words follow a flag: none, one, one at most, any number, at least one. As argparse's `nargs`. */
export type Arity = 'none' | 'one' | 'optional' | 'any' | 'some';

/** How the engine reads a word. `json` and `text` take any; `human-integer` also takes `64Ki` and `65.5k`. */
export type WordType = 'text' | 'integer' | 'human-integer' | 'number' | 'boolean' | 'json';

/** One command-line flag of one engine version, as its argument parser declares it. */
export interface EngineFlag {
  /** The first long name, `--tp-size`. */
  name: string;
  /** Other names that set the same value, `--tensor-parallel-size`. */
  aliases: readonly string[];
  type: WordType;
  arity: Arity;
  required?: boolean;
  default?: unknown;
  choices?: readonly (string | number)[];
  /** The engine still takes the flag and warns. `use` names the flag to write instead, when there is one. */
  deprecated?: { use?: string };
}

/** The flags of one published version of the engine, in the order of its parser. */
export interface Engine {
  version: string;
  releasedAt: string;
  flags: readonly EngineFlag[];
}
