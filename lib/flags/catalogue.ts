import catalogue from '@/modal/catalogue.json';
import { EXTRA_PREFIX } from './extra-flags';
import type { FieldNote } from './field-note';
import type { FieldValue } from './field-schema';
import { FLAG_NOTES } from './flag-notes';
import { PLATFORM_NOTES } from './platform-notes';

export type FieldType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'switch'
  | 'choice'
  | 'secret'
  | 'keys'
  | 'url'
  | 'env'
  | 'extra';

/** One field of a preset: its type from the catalogue file, its meaning from the notes. */
export interface Field {
  /** Its place in the preset file, such as `flags.kv.kv-cache-dtype`. */
  path: string;
  /** The last part of the path. */
  key: string;
  /** The name on screen: `--kv-cache-dtype`, `max_containers`. */
  name: string;
  group: string;
  type: FieldType;
  /** A field that is not required may be null: the flag is omitted. */
  required: boolean;
  unit?: string;
  min?: number;
  max?: number;
  choices?: readonly string[];
  /** The whole text must match it; `hint` says so in words. */
  pattern?: string;
  hint?: string;
  label: string;
  rationale: string;
  /** What the engine or Modal takes when the value is left out, or in words what happens then. */
  default?: FieldValue;
  defaultNote?: string;
  /** Which part of the deployment it belongs to, where that is not the engine's command. */
  where?: string;
  upstream?: string;
  coldStart: boolean;
  recompile: boolean;
}

export interface FieldGroup {
  id: string;
  title: string;
  /** A word of context beside the title. */
  aside?: string;
  fields: readonly Field[];
}

const ASIDES: Record<string, string> = {
  'flags.backends': 'Blackwell',
  'flags.speculative': 'EAGLE v2',
  compute: '@app.cls',
  secrets: 'Modal secrets and the keys they hold',
};

const NOTES: Record<string, FieldNote> = { ...FLAG_NOTES, ...PLATFORM_NOTES };

export const FIELDS: readonly Field[] = catalogue.fields.map(joinNote);

export const FLAG_FIELDS: readonly Field[] = FIELDS.filter((field) => field.path.startsWith('flags.'));

export const GROUPS: readonly FieldGroup[] = catalogue.groups.map(({ id, title }) => ({
  id,
  title,
  aside: ASIDES[id],
  fields: FIELDS.filter((field) => field.group === id),
}));

const BY_PATH = new Map(FIELDS.map((field) => [field.path, field]));

// What DeepGEMM compiles depends on these flags, too (see fingerprint.ts).
const RECOMPILED_FOR = ['quantization', 'chunked-prefill-size'];

/** The field at a path of the catalogue or below `extra`; an unknown path is a bug and throws. */
export function fieldAt(path: string): Field {
  const field = path.startsWith(EXTRA_PREFIX) ? extraField(path) : BY_PATH.get(path);
  if (!field) throw new Error(`No field ${path} in the catalogue`);
  return field;
}

/** Any other flag of the engine: what it is for stands in the engine's own documentation. */
function extraField(path: string): Field {
  const key = path.slice(EXTRA_PREFIX.length);
  return {
    path,
    key,
    name: `--${key}`,
    group: 'extra',
    type: 'extra',
    required: false,
    label: 'Extra flag',
    rationale: 'A flag of the engine that production does not set.',
    coldStart: true,
    recompile: RECOMPILED_FOR.includes(key),
  };
}

function joinNote(entry: (typeof catalogue.fields)[number]): Field {
  const note = NOTES[entry.path];
  if (!note) throw new Error(`${entry.path} is in modal/catalogue.json but has no note in lib/flags`);
  const group = entry.path.slice(0, entry.path.lastIndexOf('.'));
  const key = entry.path.slice(group.length + 1);
  return {
    coldStart: true,
    recompile: false,
    ...entry,
    ...note,
    type: entry.type as FieldType,
    required: entry.required ?? false,
    key,
    group,
    name: note.name ?? (group.startsWith('flags.') ? `--${key}` : key),
  };
}
