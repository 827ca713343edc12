import type { ArgvProblem } from '@/lib/engines/argv-problem';
import type { Engine } from '@/lib/engines/engine';
import { parseArgv } from '@/lib/engines/parse-argv';
import { fail, ok, type Result } from '@/lib/result';
import catalogue from '@/modal/catalogue.json';
import { FIELDS } from './catalogue';
import { type CommandFlag, commandFlags } from './command-flags';
import { EXTRA_PREFIX } from './extra-flags';
import type { FieldValue } from './field-schema';
import { plainFlagPath } from './flag-of';
import { nearestName } from './nearest-name';

/** Values of a preset, by path. */
export type Values = Record<string, FieldValue>;

// The deployment itself says where the engine listens.
const LISTENING = ['host', 'port'];
const HUB_REPOSITORY = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
// No preset can hold these; all else that the engine would refuse is kept for a rule to tell.
const UNREADABLE: readonly ArgvProblem['kind'][] = ['ambiguous', 'no-value', 'takes-no-value', 'extra-word'];

/** What the words behind the program set. The failure's field is the flag or the path at fault. */
export function flagValues(engine: Engine, words: readonly string[]): Result<Values> {
  const problem = parseArgv(engine, words).problems.find(({ kind }) => UNREADABLE.includes(kind));
  if (problem) return fail('invalid', `${problem.message} ${wayOut(problem)}`, placeOf(problem));
  const values: Values = {};
  for (const flag of commandFlags(engine, words)) {
    const kept = keptElsewhere(flag.name);
    if (kept) return fail('invalid', `--${flag.name} ${kept}`, `--${flag.name}`);
    if (!LISTENING.includes(flag.name)) Object.assign(values, valuesOf(flag));
  }
  return ok(values);
}

/** The path of a field where the flag has one, else the flag as it was written. */
function placeOf({ flag }: ArgvProblem): string {
  if (flag === '') return 'command';
  const path = plainFlagPath(flag.replace(/^--/, ''));
  return path.startsWith(EXTRA_PREFIX) ? flag : path;
}

function wayOut({ kind }: ArgvProblem): string {
  if (kind === 'ambiguous') return 'Write the name in full.';
  return kind === 'no-value' ? 'Write it behind the flag.' : 'Remove it.';
}

function keptElsewhere(name: string): string | null {
  if (name === 'config') return 'reads flags from a file that is not here: write them into the command.';
  const reason = catalogue.reserved.find((entry) => entry.name === name)?.reason;
  return reason && !LISTENING.includes(name) ? `cannot stand in a preset: ${reason}. Remove it.` : null;
}

function valuesOf({ name, value }: CommandFlag): Values {
  const path = plainFlagPath(name);
  // The key itself is never kept: the preset names the variable that holds it.
  if (path === 'flags.stability.api-key') return { [path]: value === '' ? null : 'API_KEY' };
  if (path === 'flags.model.model-path') return modelValues(value);
  // Of a renamed flag's two names the one that was given holds the value.
  const renamed = catalogue.renamed.find((entry) => path === EXTRA_PREFIX + entry.name);
  return renamed ? { [renamed.path]: null, [path]: value } : { [path]: value };
}

/** A repository of the hub is what the download job reads; the server reads the copy of it on the volume. */
function modelValues(model: FieldValue): Values {
  if (typeof model !== 'string' || !HUB_REPOSITORY.test(model)) return { 'flags.model.model-path': model };
  const [, name] = model.split('/');
  return { 'constants.MODEL_REPO': model, 'flags.model.model-path': `/model-cache/${name}` };
}

/** What the variables in front of the program set. */
export function variableValues(
  variables: readonly (readonly [name: string, value: string])[],
): Result<Values> {
  const known = FIELDS.filter(({ group }) => group === 'imageEnv');
  const values: Values = {};
  for (const [name, value] of variables) {
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
