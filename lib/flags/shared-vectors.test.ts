import { describe, expect, test } from 'vitest';
import production from '@/modal/presets/production-v4.json';
import commandVectors from '@/modal/tests/command-vectors.json';
import fingerprintVectors from '@/modal/tests/fingerprint-vectors.json';
import refusalVectors from '@/modal/tests/refusal-vectors.json';
import { changedInputs, fingerprintOf } from './fingerprint';
import { type Preset, parsePreset } from './preset';
import { productionPreset } from './production';
import { renderCommand } from './render-command';

type Json = { [key: string]: Json } | unknown;

/** production-v4 as plain JSON with some places set; a place set to undefined is removed. */
function changed(set: Record<string, unknown>): unknown {
  const copy: Json = structuredClone(production);
  for (const [path, value] of Object.entries(set)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const node = keys.reduce((at, key) => (at as Record<string, Json>)[key], copy) as Record<string, Json>;
    if (value === undefined) delete node[last];
    else node[last] = value;
  }
  return copy;
}

function parsed(set: Record<string, unknown>): Preset {
  const result = parsePreset(changed(set));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('the same vectors as modal/deploy.py', () => {
  test.each(commandVectors)('command: $name', ({ preset, apiKey, argv }) => {
    expect(renderCommand(parsed(preset.set), apiKey)).toEqual(argv);
  });

  test.each(refusalVectors)('refusal: $name', (vector) => {
    const set = vector.remove === undefined ? vector.set : { [vector.remove]: undefined };
    const result = parsePreset(changed(set ?? {}));
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid', field: vector.path } });
  });

  test.each(fingerprintVectors)('fingerprint: $name', ({ set, fingerprint, changed: names }) => {
    const serving = fingerprintOf(parsed(set));
    expect(serving).toEqual(fingerprint);
    expect(changedInputs(fingerprintOf(productionPreset()), serving)).toEqual(names);
  });
});
