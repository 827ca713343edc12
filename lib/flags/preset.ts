import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/result';
import catalogue from '@/modal/catalogue.json';
import { FIELDS } from './catalogue';
import type { ExtraFlags } from './extra-flags';
import { ExtraSection } from './extra-section';
import { type FieldValue, fieldSchema } from './field-schema';

export const PRESET_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

type Section = Readonly<Record<string, FieldValue>>;

/** One whole configuration, as in modal/presets/*.json. Null stands for a flag that is left out. */
export interface Preset {
  readonly format: 1;
  readonly name: string;
  readonly engine: Section;
  readonly constants: Section;
  readonly flags: Readonly<
    Record<'model' | 'backends' | 'speculative' | 'parsers' | 'kv' | 'stability', Section>
  >;
  readonly compute: Section;
  readonly timeouts: Section;
  readonly secrets: Section;
  readonly imageEnv: Section;
  /** Flags of the engine that have no field, by name. Absent when there are none. */
  readonly extra?: ExtraFlags;
}

// The catalogue's groups are exactly the sections of the interface above; catalogue.test.ts holds them together.
export const Preset = presetSchema() as unknown as z.ZodType<Preset>;

/** Reads a preset from parsed JSON. The failure's field is the first path that is wrong. */
export function parsePreset(json: unknown): Result<Preset> {
  const parsed = Preset.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const path = issue ? pathOf(issue) : 'preset';
  if (issue?.code === 'unrecognized_keys')
    return fail('invalid', `${path} is not a known key: remove it, or correct its spelling.`, path);
  return fail('invalid', `${path} ${issue?.message ?? 'cannot be read'}.`, path);
}

/** Every path at which a JSON value is no preset; none when it is one. */
export function wrongPaths(json: unknown): string[] {
  return (Preset.safeParse(json).error?.issues ?? []).map(pathOf);
}

function pathOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return [...issue.path, issue.keys[0]].join('.');
  // An index within a list is no field of its own.
  return issue.path.filter((key) => typeof key === 'string').join('.') || 'preset';
}

type Tree = { [key: string]: z.ZodType | Tree };

function presetSchema() {
  const tree: Tree = {
    format: z.literal(1, 'must be 1, the only format there is'),
    name: z
      .string('must be the name of the preset')
      .regex(PRESET_NAME, 'must be 1 to 64 letters, digits, dots, dashes and underscores'),
  };
  for (const field of FIELDS) {
    const branch = field.group.split('.').reduce((at, key) => {
      at[key] ??= {};
      return at[key] as Tree;
    }, tree);
    branch[field.key] = fieldSchema(field);
  }
  tree.extra = ExtraSection.optional();
  return strictObject(tree)
    .superRefine(checkContainerLimits)
    .superRefine(checkRenamedFlags)
    .transform(withoutEmptyExtra);
}

function checkContainerLimits(preset: unknown, context: z.RefinementCtx) {
  const { min_containers, max_containers } = (preset as Preset).compute;
  if (Number(min_containers) <= Number(max_containers)) return;
  const message = 'must not be smaller than compute.min_containers';
  context.addIssue({ code: 'custom', path: ['compute', 'max_containers'], message });
}

/** An extra flag that is the new name of a field's flag sets the same value: one of the two at most. */
function checkRenamedFlags(preset: unknown, context: z.RefinementCtx) {
  const { extra = {}, flags } = preset as Preset;
  for (const { name, path } of catalogue.renamed) {
    const [, group, key = ''] = path.split('.');
    const held = flags[group as keyof Preset['flags']][key] ?? null;
    if (held === null || !Object.hasOwn(extra, name)) continue;
    const message = `sets the same as ${path}: write null there, or leave this out`;
    context.addIssue({ code: 'custom', path: ['extra', name], message });
  }
}

function withoutEmptyExtra(preset: unknown) {
  const { extra = {}, ...fields } = preset as Preset;
  return Object.keys(extra).length === 0 ? fields : { ...fields, extra };
}

function strictObject(tree: Tree): z.ZodType {
  const shape = Object.entries(tree).map(([key, branch]) => [
    key,
    branch instanceof z.ZodType ? branch : strictObject(branch),
  ]);
  return z.strictObject(Object.fromEntries(shape), {
    error: (issue) => (issue.code === 'invalid_type' ? 'must be an object' : undefined),
  });
}
