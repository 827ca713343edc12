import { describe, expect, test } from 'vitest';
import production from '@/modal/presets/production-v4.json';
import { canonicalPreset } from './canonical';
import type { FieldValue } from './field-schema';
import { getField, setField } from './field-value';
import { parsePreset } from './preset';
import { productionPreset } from './production';
import { productionWith } from './testing/production-with';

const REFUSED: [path: string, value: unknown, says: string][] = [
  ['flags.kv.kv-cache-dtype', 'fp9', 'one of auto, fp8_e5m2'],
  ['flags.kv.kv-cache-dtype', '--evil', 'null to leave it out'],
  ['flags.kv.max-running-requests', 0, 'at least 1 requests'],
  ['flags.kv.max-running-requests', 48.5, 'a whole number'],
  ['flags.kv.max-running-requests', '48', 'a whole number'],
  ['flags.kv.mem-fraction-static', 1.01, 'at most 1'],
  ['flags.kv.mem-fraction-static', 0.009, 'at least 0.01'],
  ['flags.model.watchdog-timeout', Number.NaN, 'a number'],
  ['flags.model.trust-remote-code', 'true', 'true or false'],
  ['flags.model.model-path', null, 'a word of letters'],
  ['flags.model.model-path', '-rf', 'without a leading dash'],
  ['flags.model.model-path', '/a b', 'a word of letters'],
  ['flags.model.model-path', '/a\n', 'a word of letters'],
  ['flags.model.served-model-name', '$(id)', 'a word of letters'],
  ['flags.stability.api-key', 'HF_TOKEN', 'one of API_KEY'],
  ['constants.DEPLOYED_URL', 'ftp://example.com', 'an http or https address'],
  ['constants.GPU_COUNT', 9, 'at most 8'],
  ['compute.scaledown_window', 1201, 'at most 1200 s'],
  ['compute.scaledown_window', 1, 'at least 2 s'],
  ['constants.DEPLOYED_URL', 'https://example.com/?a=1', 'without a query'],
  ['constants.DEPLOYED_URL', undefined, 'is missing'],
  ['flags.kv.kv-cache-dtype', undefined, 'write null to leave it out'],
  ['compute.max_containers', 0, 'at least 1 containers'],
  ['secrets.glm51-api-key', ['A B'], 'a list of variable names'],
  ['secrets.glm51-api-key', 'API_KEY', 'a list of variable names'],
];

const ACCEPTED: [path: string, value: FieldValue][] = [
  ['flags.kv.kv-cache-dtype', 'bfloat16'],
  ['flags.kv.max-running-requests', 1],
  ['flags.kv.mem-fraction-static', 1],
  ['flags.kv.mem-fraction-static', 0.01],
  ['flags.model.watchdog-timeout', 1200.5],
  ['flags.model.trust-remote-code', false],
  ['flags.stability.api-key', null],
  ['constants.DEPLOYED_URL', 'https://example.modal.run'],
  ['compute.scaledown_window', 1200],
  ['compute.scaledown_window', 2],
];

describe('parsePreset', () => {
  test.each(REFUSED)('refuses %s = %j', (path, value, says) => {
    const parsed = parsePreset(setField(productionPreset(), path, value as FieldValue));
    expect(parsed).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(parsed.ok ? '' : parsed.error.field).toContain(path);
    expect(parsed.ok ? '' : parsed.error.message).toContain(says);
  });

  test.each(ACCEPTED)('accepts %s = %j', (path, value) => {
    const parsed = parsePreset(productionWith({ [path]: value }));
    expect(parsed.ok && getField(parsed.value, path)).toEqual(value);
  });

  test('compares the two container limits', () => {
    const limits = (min: number) => parsePreset(productionWith({ 'compute.min_containers': min }));
    expect(limits(3).ok).toBe(true);
    expect(limits(4)).toMatchObject({ ok: false, error: { field: 'compute.max_containers' } });
  });

  test('names an unknown key', () => {
    const kv = { ...production.flags.kv, 'kv-cach-dtype': null };
    const parsed = parsePreset({ ...production, flags: { ...production.flags, kv } });
    expect(parsed).toMatchObject({ ok: false, error: { field: 'flags.kv.kv-cach-dtype' } });
  });

  test.each([[null], [[]], ['text'], [{}]])('refuses %j as a whole', (json) => {
    expect(parsePreset(json).ok).toBe(false);
  });

  test('reads back what the canonical form wrote', () => {
    const preset = productionWith({ 'flags.kv.kv-cache-dtype': 'bf16' });
    expect(parsePreset(JSON.parse(canonicalPreset(preset)))).toEqual({ ok: true, value: preset });
  });
});

describe('setField', () => {
  test('leaves the preset it was given as it is', () => {
    const before = productionPreset();
    const after = setField(before, 'flags.model.tp', 4);
    expect([getField(before, 'flags.model.tp'), getField(after, 'flags.model.tp')]).toEqual([8, 4]);
    expect(after.flags.kv).toBe(before.flags.kv);
  });
});
