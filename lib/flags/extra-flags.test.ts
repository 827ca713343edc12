import { describe, expect, test } from 'vitest';
import { canonicalPreset } from './canonical';
import { fieldAt } from './catalogue';
import type { ExtraValue } from './extra-flags';
import { fieldProblem } from './field-schema';
import { getField, setField } from './field-value';
import { parsePreset } from './preset';
import { productionPreset } from './production';
import { productionWith } from './testing/production-with';

const CHUNK = 'extra.chunked-prefill-size';

describe('a preset with extra flags', () => {
  test.each<[name: string, value: ExtraValue]>([
    ['enable-cache-report', true],
    ['chunked-prefill-size', -1],
    ['schedule-conservativeness', 0],
    ['load-format', 'auto'],
    ['json-model-override-args', '{"a": ["$(id)"]}'],
    ['cuda-graph-bs', [1, 2, 4]],
    ['prompt-tokens-buckets', ['tse', 1000]],
    ['constructor', 'a'.repeat(4096)],
  ])('reads back what its canonical form wrote: %s', (name, value) => {
    const preset = productionWith({ [`extra.${name}`]: value });
    const parsed = parsePreset(JSON.parse(canonicalPreset(preset)));
    expect(parsed).toEqual({ ok: true, value: preset });
    expect(parsed.ok && getField(parsed.value, `extra.${name}`)).toEqual(value);
    expect(fieldProblem(fieldAt(`extra.${name}`), value)).toBeNull();
  });

  test('is written with the section last and the flags by name', () => {
    const unordered = { ...productionPreset(), extra: { 'load-format': 'auto', 'cuda-graph-bs': [1, 2] } };
    const parsed = parsePreset(unordered);
    const tail = canonicalPreset(unordered).slice(-110);
    expect(tail).toContain(
      '"extra": {\n    "cuda-graph-bs": [\n      1,\n      2\n    ],\n    "load-format"',
    );
    expect(parsed.ok && Object.keys(parsed.value.extra ?? {})).toEqual(['cuda-graph-bs', 'load-format']);
  });

  test('holds no empty section', () => {
    const parsed = parsePreset({ ...productionPreset(), extra: {} });
    expect(parsed).toEqual({ ok: true, value: productionPreset() });
    expect(parsed.ok && 'extra' in parsed.value).toBe(false);
  });
});

describe('one extra flag', () => {
  test('is null when left out, also where an object has something of its own', () => {
    expect(getField(productionPreset(), CHUNK)).toBeNull();
    expect(getField(productionWith({ [CHUNK]: 1 }), 'extra.constructor')).toBeNull();
  });

  test('is added and removed, and the preset given stays as it is', () => {
    const before = productionPreset();
    const after = setField(before, CHUNK, 8192);
    expect([getField(before, CHUNK), getField(after, CHUNK)]).toEqual([null, 8192]);
    expect(setField(after, CHUNK, null)).toEqual(before);
    expect(setField(before, CHUNK, null)).toEqual(before);
  });

  test('has a field with the name of its flag', () => {
    expect(fieldAt(CHUNK)).toMatchObject({ name: '--chunked-prefill-size', type: 'extra', recompile: true });
    expect(fieldAt('extra.enable-cache-report').recompile).toBe(false);
  });

  test.each([
    ['extra.tp-size', 8, 'set flags.model.tp'],
    ['extra.port', 8, 'the deployment says'],
    ['extra.api-ke', 'x', '--api-key'],
    ['extra.load-format', [], 'write true'],
    ['extra.load-format', false, 'leave the flag out'],
  ])('%s = %j has a problem', (path, value, says) => {
    expect(fieldProblem(fieldAt(path), value)).toContain(says);
  });

  test('is removed by null', () => {
    expect(fieldProblem(fieldAt(CHUNK), null)).toBeNull();
  });
});
