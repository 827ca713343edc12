import { expect, test } from 'vitest';
import { parsePreset } from '@/lib/flags/preset';
import { productionWith } from '@/lib/flags/testing/production-with';
import { withFix } from '@/lib/rules/check-preset';
import { COMPILED, testRule } from '@/lib/rules/testing/test-rule';
import { fieldLimits } from './field-limits';

testRule('field-limits', [
  { name: 'production-v4', paths: [] },
  { name: 'as many at most as at least', set: { 'compute.min_containers': 3 }, paths: [] },
]);

test.each([
  { set: {}, path: null },
  { set: { 'compute.scaledown_window': 1 }, path: 'compute.scaledown_window', fixed: 2 },
  { set: { 'compute.scaledown_window': 2 }, path: null },
  { set: { 'compute.scaledown_window': 1200 }, path: null },
  { set: { 'compute.scaledown_window': 1201 }, path: 'compute.scaledown_window', fixed: 1200 },
  { set: { 'timeouts.server': 0 }, path: 'timeouts.server', fixed: 1 },
  { set: { 'timeouts.server': 1 }, path: null },
  { set: { 'timeouts.compile_deepgemm': 86_400 }, path: null },
  { set: { 'timeouts.compile_deepgemm': 86_401 }, path: 'timeouts.compile_deepgemm', fixed: 86_400 },
  { set: { 'compute.min_containers': 3 }, path: null },
  { set: { 'compute.min_containers': 4 }, path: 'compute.max_containers', fixed: 4 },
])('$set', ({ set, path, fixed }) => {
  const preset = productionWith(set as Record<string, number>);
  const hits = fieldLimits.check(preset, COMPILED);
  expect(hits.map((hit) => hit.path)).toEqual(path === null ? [] : [path]);
  // The same limits as those that a preset is read with.
  expect(parsePreset(preset).ok).toBe(path === null);
  for (const { fix } of hits) {
    expect(fix?.changes).toEqual([{ path, value: fixed }]);
    expect(fix && parsePreset(withFix(preset, fix)).ok).toBe(true);
  }
});
