import type { Engine, EngineFlag } from '@/lib/engines/engine';
import { type ExtraFlags, type ExtraValue, extraNameProblem } from '@/lib/flags/extra-flags';

const NUMBERS = [0, 1, -1, 8192, 0.5, 0.00001, 1e-7, 1.5e-10, Number.MAX_SAFE_INTEGER];
const TEXTS = [
  'auto',
  'no',
  'null',
  'true',
  '1',
  '0.10',
  '1e3',
  '~',
  '{"a": ["x"]}',
  '[1]',
  "it's",
  '"quoted"',
  'a # b',
  'a: b',
  '$(id) `id`',
  '*alias',
  '&anchor',
  '!tag',
  '%d',
  '@at',
  '| pipe',
  '> fold',
  'end ',
  '2026-11-23',
  '12:30:45',
  '0x10',
  '.inf',
  '=',
  '<<',
  `long ${'word '.repeat(60)}`,
];

/** A few flags of the engine with values that a file format could misread. */
export function randomExtra(engine: Engine, random: () => number): ExtraFlags {
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const free = engine.flags.filter(({ name }) => extraNameProblem(name.slice(2)) === null);
  const chosen = Array.from({ length: Math.floor(random() * 6) }, () => pick(free));
  return Object.fromEntries(chosen.map((flag) => [flag.name.slice(2), valueFor(flag, pick)]));
}

function valueFor({ arity, type }: EngineFlag, pick: <Value>(values: readonly Value[]) => Value): ExtraValue {
  if (arity === 'none') return true;
  const word = () => pick<number | string>(type === 'text' ? TEXTS : NUMBERS);
  return arity === 'any' || arity === 'some' ? [word(), word()] : word();
}
