/** How many words follow a flag: none, one, one at most, any number, at least one. As argparse's `nargs`. */
export type Arity = 'none' | 'one' | 'optional' | 'any' | 'some';

/**
 * How the engine reads a word. `boolean` is a switch, without a word; `human-integer` also takes `64Ki` and `65.5k`;
 * `nullable-text` reads `None` as nothing; a `lora-path` is text, or a JSON object with `lora_name` and `lora_path`.
 */
export type WordType =
  | 'text'
  | 'nullable-text'
  | 'integer'
  | 'human-integer'
  | 'number'
  | 'boolean'
  | 'json'
  | 'json-object'
  | 'lora-path';

/** A flag that the engine wants to be rid of. */
export interface Deprecation {
  /** What to write instead, in the engine's words: mostly a flag, at times with its value. */
  use?: string;
  /** `none`: still taken, without effect. `refused`: the engine stops and names the replacement. */
  effect?: 'none' | 'refused';
}

/** One command-line flag of one engine version, as its argument parser declares it. */
export interface EngineFlag {
  /** `--tp-size`: the first name, or its short form. */
  name: string;
  /** Other names of the same flag, `--tensor-parallel-size`. */
  aliases: readonly string[];
  /** The flag whose value this one sets, where that is another. */
  sets?: string;
  type: WordType;
  arity: Arity;
  required?: boolean;
  /** The value without the flag; absent stands for nothing, and for off. */
  default?: unknown;
  choices?: readonly (string | number)[];
  /** The value of a flag without a word; a switch has true. */
  const?: unknown;
  /** A switch that also has a `--no-…` form, which is among the aliases. */
  negatable?: boolean;
  /** The engine still knows the flag and warns. */
  deprecated?: Deprecation;
}

/** The flags of one published version of the engine, in the order of its parser. */
export interface Engine {
  version: string;
  /** The day on which the package was built, `2026-04-05`. */
  releasedAt: string;
  flags: readonly EngineFlag[];
}
