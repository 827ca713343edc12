import type { Engine } from '@/lib/engines/engine';
import { findFlag } from '@/lib/engines/find-flag';
import { FLAG_FIELDS } from '@/lib/flags/catalogue';
import { EXTRA_PREFIX, extraNameProblem } from '@/lib/flags/extra-flags';
import type { FieldValue } from '@/lib/flags/field-schema';
import { getField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { flagProblems } from './argv-problems';
import type { GivenFlag } from './given-flags';
import type { Fix } from './rule';

type Change = Fix['changes'][number];
type Target = Omit<GivenFlag, 'path'>;

/** Puts what stands at one flag where the engine now wants it; none where that takes more than an edit. */
export function moveTo(
  use: string,
  { path, value }: GivenFlag,
  preset: Preset,
  engine: Engine,
): Fix | undefined {
  const targets = targetsOf(use, value);
  const added: Change[] = [];
  for (const target of targets) {
    const to = pathOf(target.name);
    if (to === undefined || !findFlag(engine, `--${target.name}`)) return undefined;
    if (getField(preset, to) === null) added.push({ path: to, value: target.value });
  }
  const isTaken = ({ name, value: word }: Target) =>
    flagProblems({ name: `--${name}`, value: word }, engine).length === 0;
  if (targets.length === 0 || !targets.every(isTaken)) return undefined;
  const label = `Use ${targets.map(({ name }) => `--${name}`).join(' and ')}`;
  return { label, changes: [{ path, value: null }, ...added] };
}

/** `--a`, `--a=word` and `--a-{b,c}=word`, as the engine writes its advice. */
function targetsOf(use: string, value: FieldValue): Target[] {
  const [, name = '', word] = /^--([\w{},-]+)(?:=(\S+))?$/.exec(use) ?? [];
  if (name === '' || (word !== undefined && value !== true)) return [];
  const [, before = '', choices = '', after = ''] = /^(.*?)\{(.+)\}(.*)$/.exec(name) ?? [];
  const names = choices === '' ? [name] : choices.split(',').map((part) => `${before}${part}${after}`);
  return names.map((each) => ({ name: each, value: word ?? value }));
}

function pathOf(name: string): string | undefined {
  const field = FLAG_FIELDS.find(({ key }) => key === name);
  if (field) return field.path;
  return extraNameProblem(name) === null ? EXTRA_PREFIX + name : undefined;
}
