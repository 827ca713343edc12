import { testRule } from '@/lib/rules/testing/test-rule';

const BOUNDS = 'extra.bucket-time-to-first-token';

testRule('ttft-buckets', [
  { name: 'the engine’s own', paths: [BOUNDS], says: 'from 0.2 s to 0.4 s' },
  { name: 'a bound at the target', set: { [BOUNDS]: [0.1, 0.3, 1] }, paths: [] },
  { name: 'none at it', set: { [BOUNDS]: [0.1, 0.31] }, paths: [BOUNDS], says: 'from 0.1 s to 0.31 s' },
  { name: 'all below', set: { [BOUNDS]: [0.1, 0.2] }, paths: [BOUNDS], says: 'from 0.2 s upwards' },
  { name: 'no metrics', set: { 'flags.stability.enable-metrics': null }, paths: [] },
]);
