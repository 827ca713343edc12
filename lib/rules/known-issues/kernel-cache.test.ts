import { COMPILED, testRule } from '@/lib/rules/testing/test-rule';

const NOTHING = { kernelFingerprint: null };
const UNREAD = { kernelFingerprint: 'unknown' as const };
const compiledFor = (change: object) => ({
  kernelFingerprint: { ...(COMPILED.kernelFingerprint as object), ...change } as never,
});

testRule('kernel-cache', [
  { name: 'compiled for this preset', paths: [] },
  { name: 'not read yet', context: UNREAD, paths: [] },
  { name: 'nothing compiled', context: NOTHING, paths: ['compute.gpu'], says: 'Nothing is compiled' },
  {
    name: 'another tp',
    set: { 'flags.model.tp': 4 },
    paths: ['flags.model.tp'],
    says: 'tp 4, cache has 8:',
  },
  { name: 'ep omitted is 1', set: { 'flags.model.ep': null }, paths: [] },
  {
    name: 'another image and GPU',
    set: { 'engine.image': 'lmsysorg/sglang:v0.5.11', 'compute.gpu': 'B300:8' },
    paths: ['compute.gpu'],
    says: 'image lmsysorg/sglang:v0.5.11, cache has lmsysorg/sglang:v0.5.10',
  },
  { name: 'another KV dtype needs no compile', set: { 'flags.kv.kv-cache-dtype': 'bf16' }, paths: [] },
  {
    name: 'compiled with a flag that is left out now',
    context: compiledFor({ quantization: 'fp8' }),
    paths: ['extra.quantization'],
    says: 'quantization auto, cache has fp8',
    fixes: { 'extra.quantization': 'fp8' },
  },
  {
    name: 'another chunk',
    set: { 'extra.chunked-prefill-size': 8192 },
    paths: ['extra.chunked-prefill-size'],
    says: 'chunked-prefill-size 8192, cache has auto',
    fixes: { 'extra.chunked-prefill-size': null },
  },
]);
