import { describe, expect, test } from 'vitest';
import { FIELDS, fieldAt, GROUPS } from './catalogue';
import { defaultText } from './default-text';
import { FLAG_NOTES } from './flag-notes';
import { PLATFORM_NOTES } from './platform-notes';
import { productionPreset } from './production';

describe('catalogue', () => {
  test('every field is in a group and every group has fields', () => {
    expect(GROUPS.flatMap(({ fields }) => fields)).toHaveLength(FIELDS.length);
    expect(GROUPS.filter(({ fields }) => fields.length === 0)).toEqual([]);
  });

  test('every note belongs to a field', () => {
    const noted = [...Object.keys(FLAG_NOTES), ...Object.keys(PLATFORM_NOTES)];
    expect(noted.sort()).toEqual(FIELDS.map(({ path }) => path).sort());
  });

  test('names on screen are unique, so that a label finds one control', () => {
    const names = FIELDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('the groups are the sections of a preset', () => {
    const { flags, format: _format, name: _name, ...sections } = productionPreset();
    const ids = [...Object.keys(sections), ...Object.keys(flags).map((key) => `flags.${key}`)];
    expect(ids.sort()).toEqual(GROUPS.map(({ id }) => id).sort());
  });

  test.each(FIELDS)('$path says what it is for, and what happens without it', (field) => {
    expect([field.label, field.rationale]).not.toContain('');
    if (!field.required) expect(defaultText(field)).not.toBeNull();
  });

  test('an unknown path is a bug', () => {
    expect(() => fieldAt('flags.kv.nothing')).toThrow('flags.kv.nothing');
  });
});
