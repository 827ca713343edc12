import { expect, it } from 'vitest';
import { type BootPhase, phaseAfter } from './boot-progress';

it.each<[BootPhase, string, BootPhase]>([
  ['machine', 'anything', 'loading'],
  ['loading', '[glm] phase=weights seconds=0.4', 'loading'],
  ['loading', '[glm] engine started, pid 12', 'health'],
  ['health', 'Loading safetensors checkpoint shards: 50%', 'health'],
  ['health', '[glm] health ok after 380.0 s', 'warmup'],
  ['warmup', '[glm] warm-up request 1 of 2 took 0.4 s', 'warmup'],
  ['warmup', '[glm] ready after 420.3 s', 'serving'],
  ['loading', '[glm] cannot serve: the weights are not complete', 'failed'],
  ['health', '[glm] engine crashed: exit code 1; its last lines:', 'failed'],
  ['health', 'said: [glm] ready after 1 s', 'health'],
  ['failed', '[glm] ready after 420.3 s', 'failed'],
  ['serving', '[glm] engine crashed: later', 'serving'],
])('%s, then "%s": %s', (before, line, after) => {
  expect(phaseAfter(before, line)).toBe(after);
});
