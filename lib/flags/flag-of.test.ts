import { expect, test } from 'vitest';
import type { FieldValue } from './field-schema';
import { flagOf, flagPath } from './flag-of';
import { productionWith } from './testing/production-with';

const RENAMED = { 'flags.backends.nsa-decode-backend': null, 'extra.dsa-decode-backend': 'trtllm' };

test.each<[set: Record<string, FieldValue>, name: string, path: string, value: FieldValue]>([
  [{}, 'kv-cache-dtype', 'flags.kv.kv-cache-dtype', null],
  [{}, 'watchdog-timeout', 'flags.model.watchdog-timeout', 1200],
  [{}, 'tp-size', 'flags.model.tp', 8],
  [{}, 'tensor-parallel-size', 'flags.model.tp', 8],
  [{}, 'chunked-prefill-size', 'extra.chunked-prefill-size', null],
  [{ 'extra.chunked-prefill-size': 8192 }, 'chunked-prefill-size', 'extra.chunked-prefill-size', 8192],
  [{}, 'nsa-decode-backend', 'flags.backends.nsa-decode-backend', 'trtllm'],
  [{}, 'dsa-decode-backend', 'flags.backends.nsa-decode-backend', 'trtllm'],
  [RENAMED, 'nsa-decode-backend', 'extra.dsa-decode-backend', 'trtllm'],
  [RENAMED, 'dsa-decode-backend', 'extra.dsa-decode-backend', 'trtllm'],
  [RENAMED, 'dsa-prefill-backend', 'flags.backends.nsa-prefill-backend', 'trtllm'],
])('with %j --%s stands at %s', (set, name, path, value) => {
  const preset = productionWith(set);
  expect(flagPath(preset, name)).toBe(path);
  expect(flagOf(preset, name)).toEqual(value);
});
