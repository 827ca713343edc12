import { expect, it } from 'vitest';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { productionWith } from '@/lib/flags/testing/production-with';
import { compilesAtStart, kernelPlan } from './kernel-plan';

const wanted = (chunk: number, tp = 8) =>
  fingerprintOf(productionWith({ 'extra.chunked-prefill-size': chunk, 'flags.model.tp': tp }));

it.each([
  { compiled: wanted(8192), state: 'matches', words: 'Cache matches', compiles: false },
  {
    compiled: wanted(16384),
    state: 'differs',
    words: 'chunked-prefill-size 8192, cache has 16384: recompile',
    compiles: true,
  },
  {
    compiled: wanted(16384, 4),
    state: 'differs',
    words: 'tp 8, cache has 4; chunked-prefill-size 8192, cache has 16384: recompile',
    compiles: true,
  },
  {
    compiled: null,
    state: 'empty',
    words: 'Nothing is compiled on this target yet: recompile',
    compiles: true,
  },
  {
    compiled: 'unknown' as const,
    state: 'unknown',
    words: 'The kernel cache was not looked at yet: a start may have to compile.',
    compiles: false,
  },
])('$words', ({ compiled, state, words, compiles }) => {
  const plan = kernelPlan(wanted(8192), compiled);
  expect(plan).toEqual({ state, words });
  expect(compilesAtStart(plan)).toBe(compiles);
});
