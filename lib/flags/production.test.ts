import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalPreset } from './canonical';
import { FIELDS, FLAG_FIELDS, fieldAt, GROUPS } from './catalogue';
import { getField } from './field-value';
import { productionPreset } from './production';

const CONSTANTS = {
  MODEL_REPO: 'zai-org/GLM-5.1-FP8',
  MODEL_NAME: 'glm-5.1',
  GPU_TYPE: 'B200',
  GPU_COUNT: 8,
  ENABLE_KEEPALIVE_CRON: false,
  DEPLOYED_URL: '',
};

const FLAGS = {
  'flags.model': {
    'model-path': '/model-cache/GLM-5.1-FP8',
    'served-model-name': 'glm-5.1',
    tp: 8,
    'trust-remote-code': true,
    ep: 1,
    'watchdog-timeout': 1200,
  },
  'flags.backends': {
    'attention-backend': 'nsa',
    'nsa-decode-backend': 'trtllm',
    'nsa-prefill-backend': 'trtllm',
    'moe-runner-backend': 'flashinfer_trtllm',
    'enable-flashinfer-allreduce-fusion': true,
  },
  'flags.speculative': {
    'speculative-algorithm': 'EAGLE',
    'speculative-num-steps': 3,
    'speculative-eagle-topk': 1,
    'speculative-num-draft-tokens': 4,
  },
  'flags.parsers': { 'reasoning-parser': 'glm45', 'tool-call-parser': 'glm47' },
  'flags.kv': {
    'mem-fraction-static': 0.88,
    'max-running-requests': 48,
    'max-prefill-tokens': 32768,
    'max-total-tokens': 65536,
    'kv-cache-dtype': null,
  },
  'flags.stability': { 'enable-metrics': true, 'api-key': 'API_KEY' },
};

const PLATFORM = {
  compute: { gpu: 'B200:8', min_containers: 0, max_containers: 3, scaledown_window: 900, max_inputs: 20 },
  timeouts: { server: 86400, startup: 900, download_model: 7200, compile_deepgemm: 3600 },
  secrets: { 'huggingface-secret': ['HF_TOKEN'], 'glm51-api-key': ['API_KEY'] },
  imageEnv: {
    HF_XET_HIGH_PERFORMANCE: '1',
    SGLANG_ENABLE_SPEC_V2: '1',
    SGLANG_DG_CACHE_DIR: '/dg-cache',
    HF_HUB_OFFLINE: '1',
  },
};

const EXPECTED = Object.entries({ constants: CONSTANTS, ...FLAGS, ...PLATFORM }).flatMap(([group, values]) =>
  Object.entries(values).map(([key, value]) => ({ path: `${group}.${key}`, value })),
);

describe('production-v4', () => {
  test.each(EXPECTED)('$path is in the catalogue and holds $value', ({ path, value }) => {
    expect(fieldAt(path).path).toBe(path);
    expect(getField(productionPreset(), path)).toEqual(value);
  });

  test('holds nothing else but the engine', () => {
    const others = FIELDS.map(({ path }) => path).filter(
      (path) => !EXPECTED.some((row) => row.path === path),
    );
    expect(others).toEqual(['engine.image', 'engine.version']);
  });

  test('has 24 flags in 6 groups', () => {
    expect(FLAG_FIELDS).toHaveLength(24);
    expect(GROUPS.filter(({ id }) => id.startsWith('flags.'))).toHaveLength(6);
  });

  test('is written in the canonical form', () => {
    const file = readFileSync('modal/presets/production-v4.json', 'utf8');
    expect(canonicalPreset(productionPreset())).toBe(file);
  });
});
