import { fail, ok, type Result } from '@/lib/result';
import { FIELDS } from './catalogue';
import { type LocatedValue, lineOf } from './located-value';
import { isTooDeep } from './nesting';
import { type Preset, parsePreset } from './preset';
import { readJsonc } from './read-jsonc';
import { readYaml } from './read-yaml';

// Many times a preset with every flag there is.
const MOST_CHARACTERS = 200_000;
const TEXT_TYPES = ['string', 'env', 'choice', 'secret', 'url'];
const TEXT_PATHS = new Set([
  'name',
  ...FIELDS.filter(({ type }) => TEXT_TYPES.includes(type)).map(({ path }) => path),
]);

/**
 * The preset in a file: JSON, JSON with comments, or YAML. The name only tells them apart; without one the text does.
 * A key `$schema` is welcome, for editors. The failure's field is the path that is wrong, its message has the line, too.
 */
export function readPresetFile(text: string, fileName = ''): Result<Preset> {
  if (text.length > MOST_CHARACTERS)
    return fail('invalid', `This is too long for a preset: ${MOST_CHARACTERS} characters at most.`, 'preset');
  const located = readLocated(text.replace(/^\uFEFF/, ''), fileName);
  if (!located.ok) return located;
  const preset = parsePreset(withoutSchema(located.value.value));
  if (preset.ok) return preset;
  const { message, field = 'preset' } = preset.error;
  return fail('invalid', `Line ${lineOf(located.value, field)}: ${message}`, field);
}

/** The JSON value in a file, which need not be a preset. */
export function readPresetJson(text: string, fileName = ''): Result<unknown> {
  const located = readLocated(text.replace(/^\uFEFF/, ''), fileName);
  return located.ok ? ok(withoutSchema(located.value.value)) : located;
}

function readLocated(text: string, fileName: string): Result<LocatedValue> {
  if (isTooDeep(text)) return fail('invalid', 'This is nested too deeply for a preset.', 'preset');
  return isJson(text, fileName) ? readJsonc(text) : readYaml(text, (path) => TEXT_PATHS.has(path));
}

function isJson(text: string, fileName: string): boolean {
  if (/\.jsonc?$/i.test(fileName)) return true;
  return !/\.ya?ml$/i.test(fileName) && /^\s*([{[]|\/[/*])/.test(text);
}

function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _schema, ...preset } = value as Record<string, unknown>;
  return preset;
}
