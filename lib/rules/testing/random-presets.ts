import { FIELDS, type Field } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';
import { setField } from '@/lib/flags/field-value';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { productionPreset } from '@/lib/flags/production';
import { EXTRA_FLAGS } from './extra-flags';

const VERSIONS = [
  '0.5.8',
  '0.5.9',
  '0.5.10',
  '0.5.10.post1',
  '0.5.11',
  '0.5.12',
  '0.5.13',
  '0.5.14',
  '0.5.15',
].concat(['0.5.16', '0.5.18', '0.5.20', '0.5.23', '0.6.0', 'dev']);
const MODELS = [
  'zai-org/GLM-5.1-FP8',
  'zai-org/GLM-5.2-FP8',
  'nvidia/GLM-5.1-NVFP4',
  'zai-org/GLM-4.5-Air-FP8',
];
const GPUS = [
  'B200:8',
  'B200',
  'B200:4',
  'B200:6',
  'B300:8',
  'b200:8',
  'H200:8',
  'B200+:8',
  'A10:5',
  'H200+:8',
];

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Text that a rule looks into; other text fields keep production's.
const TEXTS: Record<string, readonly string[]> = {
  'engine.version': VERSIONS,
  'engine.image': ['lmsysorg/sglang:v0.5.9', 'lmsysorg/sglang:v0.5.11-cu130', 'lmsysorg/sglang:dev'],
  'constants.MODEL_REPO': MODELS,
  'constants.GPU_TYPE': ['B200', 'H200', 'b200'],
  'constants.DEPLOYED_URL': ['', 'https://example.modal.run'],
  'flags.model.served-model-name': ['glm-5.1', 'glm:5', '::'],
  'compute.gpu': GPUS,
  'imageEnv.SGLANG_ENABLE_SPEC_V2': ['0', '1', 'true'],
};
const NUMBERS = [1, 2, 3, 4, 6, 8, 16, 48, 64, 419, 420, 900, 1200, 1320, 65_536, 202_752, 1_500_000];

/** Valid presets around production-v4: other versions, models and GPUs, a dozen changed fields, and extra flags. */
export function randomPresets(count: number, seed: number): Preset[] {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const presets: Preset[] = [];
  while (presets.length < count) {
    let preset = productionPreset();
    const change = (path: string, value: FieldValue) => {
      const changed = setField(preset, path, value);
      if (parsePreset(changed).ok) preset = changed;
    };
    for (const [path, values] of [
      ['engine.version', VERSIONS],
      ['constants.MODEL_REPO', MODELS],
      ['compute.gpu', GPUS],
    ] as const)
      if (random() < 0.35) change(path, pick(values));
    if (random() < 0.15) {
      change('constants.ENABLE_KEEPALIVE_CRON', true);
      change('constants.DEPLOYED_URL', 'https://example.modal.run');
      change('compute.scaledown_window', pick([60, 600, 601]));
    }
    if (random() < 0.15) change('flags.kv.mem-fraction-static', pick([0.3, 0.5, 0.9, 0.96]));
    for (let left = Math.floor(random() * 10); left > 0; left -= 1) {
      const field = pick(FIELDS);
      change(field.path, pick(valuesFor(field, random)));
    }
    for (let left = Math.floor(random() * 6); left > 0; left -= 1) {
      const name = pick(Object.keys(EXTRA_FLAGS));
      change(`extra.${name}`, pick(EXTRA_FLAGS[name] ?? []));
    }
    presets.push(preset);
  }
  return presets;
}

function valuesFor({ type, path, choices = [] }: Field, random: () => number): readonly FieldValue[] {
  switch (type) {
    case 'integer':
      return [null, ...NUMBERS];
    case 'number':
      return [null, Number(random().toFixed(2)), ...NUMBERS];
    case 'boolean':
    case 'switch':
      return [null, true, false];
    case 'keys':
      return [[], ['API_KEY'], ['OTHER']];
    case 'choice':
    case 'secret':
      return [null, ...choices];
    default:
      return [null, ...(TEXTS[path] ?? [])];
  }
}
