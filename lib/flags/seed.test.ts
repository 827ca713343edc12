import { describe, expect, test } from 'vitest';
import { FIELDS, FLAG_FIELDS, fieldAt, GROUPS } from './catalogue';
import type { FieldValue } from './field-schema';
import { getField } from './field-value';
import { productionPreset } from './production';

// The tables which production-v4 was set up from, row by row, as they were written.
type Row = [name: string, written: string, path: string, value: FieldValue];

const CONSTANTS: Row[] = [
  ['MODEL_REPO', 'zai-org/GLM-5.1-FP8', 'constants.MODEL_REPO', 'zai-org/GLM-5.1-FP8'],
  ['MODEL_NAME', 'glm-5.1', 'constants.MODEL_NAME', 'glm-5.1'],
  ['GPU_TYPE', 'B200', 'constants.GPU_TYPE', 'B200'],
  ['GPU_COUNT', '8', 'constants.GPU_COUNT', 8],
  ['ENABLE_KEEPALIVE_CRON', 'False', 'constants.ENABLE_KEEPALIVE_CRON', false],
  ['DEPLOYED_URL', '""', 'constants.DEPLOYED_URL', ''],
];

const MODEL: Row[] = [
  ['--model-path', '/model-cache/GLM-5.1-FP8', 'flags.model.model-path', '/model-cache/GLM-5.1-FP8'],
  ['--served-model-name', 'glm-5.1', 'flags.model.served-model-name', 'glm-5.1'],
  ['--tp', '8', 'flags.model.tp', 8],
  ['--trust-remote-code', 'enabled', 'flags.model.trust-remote-code', true],
  ['--ep', '1', 'flags.model.ep', 1],
  ['--watchdog-timeout', '1200', 'flags.model.watchdog-timeout', 1200],
];

const BACKENDS: Row[] = [
  ['--attention-backend', 'nsa', 'flags.backends.attention-backend', 'nsa'],
  ['--nsa-decode-backend', 'trtllm', 'flags.backends.nsa-decode-backend', 'trtllm'],
  ['--nsa-prefill-backend', 'trtllm', 'flags.backends.nsa-prefill-backend', 'trtllm'],
  ['--moe-runner-backend', 'flashinfer_trtllm', 'flags.backends.moe-runner-backend', 'flashinfer_trtllm'],
  ['--enable-flashinfer-allreduce-fusion', 'True', 'flags.backends.enable-flashinfer-allreduce-fusion', true],
];

const SPECULATIVE: Row[] = [
  ['--speculative-algorithm', 'EAGLE', 'flags.speculative.speculative-algorithm', 'EAGLE'],
  ['--speculative-num-steps', '3', 'flags.speculative.speculative-num-steps', 3],
  ['--speculative-eagle-topk', '1', 'flags.speculative.speculative-eagle-topk', 1],
  ['--speculative-num-draft-tokens', '4', 'flags.speculative.speculative-num-draft-tokens', 4],
];

const PARSERS: Row[] = [
  ['--reasoning-parser', 'glm45', 'flags.parsers.reasoning-parser', 'glm45'],
  ['--tool-call-parser', 'glm47', 'flags.parsers.tool-call-parser', 'glm47'],
];

const KV: Row[] = [
  ['--mem-fraction-static', '0.88', 'flags.kv.mem-fraction-static', 0.88],
  ['--max-running-requests', '48', 'flags.kv.max-running-requests', 48],
  ['--max-prefill-tokens', '32768', 'flags.kv.max-prefill-tokens', 32_768],
  ['--max-total-tokens', '65536', 'flags.kv.max-total-tokens', 65_536],
  ['--kv-cache-dtype', '(omitted)', 'flags.kv.kv-cache-dtype', null],
];

const STABILITY: Row[] = [
  ['--enable-metrics', 'True', 'flags.stability.enable-metrics', true],
  ['--api-key', 'from API_KEY secret', 'flags.stability.api-key', 'API_KEY'],
];

const COMPUTE: Row[] = [
  ['gpu', 'B200:8', 'compute.gpu', 'B200:8'],
  ['min_containers', '0', 'compute.min_containers', 0],
  ['max_containers', '3', 'compute.max_containers', 3],
  ['scaledown_window', '900', 'compute.scaledown_window', 900],
];

const TIMEOUTS: Row[] = [
  ['Server timeout', '86400', 'timeouts.server', 86_400],
  ['startup_timeout', '900', 'timeouts.startup', 900],
  ['download_model timeout', '7200', 'timeouts.download_model', 7200],
  ['compile_deepgemm timeout', '3600', 'timeouts.compile_deepgemm', 3600],
];

const SECRETS: Row[] = [
  ['huggingface-secret', 'HF_TOKEN', 'secrets.huggingface-secret', ['HF_TOKEN']],
  ['glm51-api-key', 'API_KEY', 'secrets.glm51-api-key', ['API_KEY']],
];

const IMAGE_VARIABLES: Row[] = [
  ['HF_XET_HIGH_PERFORMANCE', '1', 'imageEnv.HF_XET_HIGH_PERFORMANCE', '1'],
  ['SGLANG_ENABLE_SPEC_V2', '1', 'imageEnv.SGLANG_ENABLE_SPEC_V2', '1'],
  ['SGLANG_DG_CACHE_DIR', '/dg-cache', 'imageEnv.SGLANG_DG_CACHE_DIR', '/dg-cache'],
  ['HF_HUB_OFFLINE', '1', 'imageEnv.HF_HUB_OFFLINE', '1'],
];

const FLAGS = [...MODEL, ...BACKENDS, ...SPECULATIVE, ...PARSERS, ...KV, ...STABILITY];
const MODAL = [...COMPUTE, ...TIMEOUTS, ...SECRETS, ...IMAGE_VARIABLES];
const ROWS = [...CONSTANTS, ...FLAGS, ...MODAL];

const WHERE: [name: string, where: string][] = [
  ['secrets.huggingface-secret', 'download_model (CPU function)'],
  ['secrets.glm51-api-key', 'Server class'],
  ['imageEnv.HF_XET_HIGH_PERFORMANCE', 'download and SGLang images'],
  ['imageEnv.SGLANG_ENABLE_SPEC_V2', 'SGLang image'],
  ['imageEnv.SGLANG_DG_CACHE_DIR', 'SGLang image'],
  ['imageEnv.HF_HUB_OFFLINE', 'subprocess environment in serve()'],
];

describe('production-v4', () => {
  test.each(ROWS)('%s is in the catalogue, and is %s', (name, _written, path, value) => {
    expect(fieldAt(path).name).toBe(name);
    expect(getField(productionPreset(), path)).toEqual(value);
  });

  test.each(WHERE)('%s belongs to %s', (path, where) => {
    expect(fieldAt(path).where).toBe(where);
  });

  test('adds the engine and the inputs per container, and nothing else', () => {
    const others = FIELDS.map(({ path }) => path).filter((path) => !ROWS.some((row) => row[2] === path));
    expect(others).toEqual(['engine.image', 'engine.version', 'compute.max_inputs']);
    expect(productionPreset()).not.toHaveProperty('extra');
  });

  test('has 24 flags in 6 groups', () => {
    expect(FLAGS).toHaveLength(FLAG_FIELDS.length);
    expect(FLAG_FIELDS).toHaveLength(24);
    expect(GROUPS.filter(({ id }) => id.startsWith('flags.'))).toHaveLength(6);
  });
});
