import { fail, ok, type Result } from '@/lib/result';
import { FIELDS, FLAG_FIELDS } from './catalogue';
import type { FieldValue } from './field-schema';
import { setField } from './field-value';
import { flagValue } from './flag-value';
import { flagWord } from './flag-words';
import { nearestName } from './nearest-name';
import { type Platform, platformValues } from './platform-values';
import { type Preset, parsePreset } from './preset';
import { productionPreset } from './production';
import { shellWords } from './shell-words';

const PROGRAM = /^(?:\S*python[\d.]* -m sglang\.launch_server|\S*sglang serve)(?= |$)/;
const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;
const HUB_REPOSITORY = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;

/**
 * The preset that a launch command describes, given as one text for a shell or as an argument list.
 * A flag that is not in the command is omitted; all else is as in production-v4. The failure's field is the flag
 * or the path that is wrong.
 */
export function parseCommand(command: string | readonly string[], platform: Platform = {}): Result<Preset> {
  const split = typeof command === 'string' ? shellWords(command) : ok([...command]);
  if (!split.ok) return split;
  const first = split.value.findIndex((word) => !VARIABLE.test(word));
  const variables = first < 0 ? split.value : split.value.slice(0, first);
  const words = first < 0 ? [] : split.value.slice(first);
  const flags = words.slice(PROGRAM.exec(words.join(' '))?.[0].split(' ').length ?? 0);
  if (flags.length === 0) return fail('invalid', 'There are no flags: give a launch command.', 'command');

  const values = both(variableValues(variables), flagValues(flags));
  if (!values.ok) return values;
  const bare = FLAG_FIELDS.reduce((preset, { path }) => setField(preset, path, null), productionPreset());
  const given = Object.entries({ ...values.value, ...platformValues(platform) });
  return parsePreset(given.reduce((preset, [path, value]) => setField(preset, path, value), bare));
}

type Values = Record<string, FieldValue>;

function variableValues(words: readonly string[]): Result<Values> {
  const known = FIELDS.filter(({ group }) => group === 'imageEnv');
  const values: Values = {};
  for (const word of words) {
    const [, name = '', value = ''] = word.match(VARIABLE) ?? [];
    const field = known.find(({ key }) => key === name);
    if (!field) return fail('invalid', unknownVariable(name, known), name);
    values[field.path] = value;
  }
  return ok(values);
}

function unknownVariable(name: string, known: readonly { key: string }[]): string {
  const keys = known.map(({ key }) => key);
  const nearest = nearestName(name, keys);
  const wayOut = nearest ? `did you mean ${nearest}?` : `remove it, the known ones are ${keys.join(', ')}.`;
  return `${name} is not a variable that a preset holds: ${wayOut}`;
}

/** As argparse reads them: a flag given twice keeps its later value. */
function flagValues(words: readonly string[]): Result<Values> {
  let values: Values = {};
  for (let at = 0; at < words.length; at += 1) {
    const flag = flagWord(words[at] ?? '');
    if (!flag.ok) return flag;
    const { field, name, attached } = flag.value;
    if (field?.type === 'switch') {
      if (attached !== null)
        return fail('invalid', `${name} takes no value: write ${name} alone.`, field.path);
      values[field.path] = true;
      continue;
    }
    const next = words[at + 1];
    if (attached === null && (next === undefined || next.startsWith('--')))
      return fail('invalid', `${name} has no value: write one after it.`, field?.path ?? name);
    if (attached === null) at += 1;
    const text = attached ?? next ?? '';
    if (field?.key === 'model-path') values = { ...values, ...modelValues(text) };
    else if (field) values[field.path] = flagValue(field, text);
  }
  return ok(values);
}

/** A repository of the hub is what the download job reads; the server reads the copy of it on the volume. */
function modelValues(model: string): Values {
  if (!HUB_REPOSITORY.test(model)) return { 'flags.model.model-path': model };
  const [, name] = model.split('/');
  return { 'constants.MODEL_REPO': model, 'flags.model.model-path': `/model-cache/${name}` };
}

function both(first: Result<Values>, second: Result<Values>): Result<Values> {
  if (!first.ok) return first;
  return second.ok ? ok({ ...first.value, ...second.value }) : second;
}
