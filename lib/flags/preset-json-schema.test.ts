import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { randomPresets } from '@/lib/rules/testing/random-presets';
import commandVectors from '@/modal/tests/command-vectors.json';
import refusalVectors from '@/modal/tests/refusal-vectors.json';
import { presetJsonSchema } from './preset-json-schema';
import { presetWith } from './testing/preset-with';

const FILE = 'public/preset.schema.json';
// What a schema cannot say: a comparison of two fields, and a name that only begins another one.
const PAST_A_SCHEMA = [
  'more containers at rest than at most',
  "extra flag short for a field's",
  "extra flag short for the key's",
];

const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
}).compile(presetJsonSchema());

test(`${FILE} is current: npm run schema writes it`, () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(presetJsonSchema());
});

describe('the schema', () => {
  test.each(commandVectors)('accepts: $name', ({ preset }) => {
    expect(validate(presetWith({ $schema: '/preset.schema.json', ...preset.set })) || validate.errors).toBe(
      true,
    );
  });

  test('accepts any preset', () => {
    for (const preset of randomPresets(300, 5)) expect(validate(preset) || validate.errors).toBe(true);
  });

  test.each(refusalVectors)('refuses: $name', ({ name, set, remove }) => {
    const preset = presetWith(remove === undefined ? (set ?? {}) : { [remove]: undefined });
    expect(validate(preset)).toBe(PAST_A_SCHEMA.includes(name));
  });

  test('says what a field is for', () => {
    expect(JSON.stringify(presetJsonSchema())).toContain('Without it: 300 s.');
  });
});
