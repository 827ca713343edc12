import { describe, expect, test } from 'vitest';
import commandVectors from '@/modal/tests/command-vectors.json';
import fingerprintVectors from '@/modal/tests/fingerprint-vectors.json';
import refusalVectors from '@/modal/tests/refusal-vectors.json';
import { changedInputs, fingerprintOf } from './fingerprint';
import { type Preset, parsePreset } from './preset';
import { productionPreset } from './production';
import { renderCommand } from './render-command';
import { presetWith } from './testing/preset-with';

function parsed(set: Record<string, unknown>): Preset {
  const result = parsePreset(presetWith(set));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('the same vectors as modal/deploy.py', () => {
  test.each(commandVectors)('command: $name', ({ preset, apiKey, argv }) => {
    expect(renderCommand(parsed(preset.set), apiKey)).toEqual(argv);
  });

  test.each(refusalVectors)('refusal: $name', (vector) => {
    const set = vector.remove === undefined ? vector.set : { [vector.remove]: undefined };
    const result = parsePreset(presetWith(set ?? {}));
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid', field: vector.path } });
  });

  test.each(fingerprintVectors)('fingerprint: $name', ({ set, fingerprint, changed: names }) => {
    const serving = fingerprintOf(parsed(set));
    expect(serving).toEqual(fingerprint);
    expect(changedInputs(fingerprintOf(productionPreset()), serving)).toEqual(names);
  });
});
