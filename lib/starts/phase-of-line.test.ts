import { describe, expect, test } from 'vitest';
import { phaseOfLine } from '@/lib/starts/phase-of-line';

const AT = '[2026-11-23 14:58:55 TP0]';

describe('a line begins a phase', () => {
  test.each([
    ['[glm] begin volumes', 'volumes'],
    ['[glm] begin engine', 'engine'],
    ['[glm] phase=weights seconds=0.4', 'between'],
    ['[glm] health ok after 402.1 s', 'between'],
    ['[glm] ready after 412.9 s', 'serving'],
    [`${AT} Load weight begin. avail mem=177.31 GB`, 'weights'],
    ['[2026-11-23 14:58:55 DP0 TP0 EP0] Load weight begin. avail mem=177.31 GB', 'weights'],
    ['[2026-11-23 14:58:55] Load weight begin. avail mem=177.31 GB', 'weights'],
    [`${AT} Load weight end. type=GlmMoeDsaForCausalLM, dtype=torch.bfloat16, avail mem=82.9 GB`, 'engine'],
    [`${AT} Load weight end. elapsed=787.55 s, type=GlmMoeDsaForCausalLM, quant=fp8`, 'engine'],
    [`${AT} Entering DeepGEMM JIT Pre-Compile session. It may take a long time`, 'kernels'],
    [`${AT} Entering DeepGEMM JIT Single Kernel Compile session.`, 'kernels'],
    [`${AT} Capture cuda graph begin. This can take up to several minutes. avail mem=17.4 GB`, 'graphs'],
    [`${AT} Capture cuda graph end. Time elapsed: 32.00 s. mem usage=2.39 GB.`, 'engine'],
    [`${AT} Capture draft cuda graph begin. This can take up to several minutes.`, 'graphs'],
    [`${AT} Capture draft extend cuda graph begin (step 0). This can take`, 'graphs'],
    [`${AT} Capture target verify CUDA graph begin. backend=full, num_tokens_per_bs=4`, 'graphs'],
    [`${AT} Capture target decode CUDA graph end. elapsed=4.83 s, mem usage=0.24 GB`, 'engine'],
    ['Capturing batches (bs=48 avail_mem=15.02 GB):  10%|█  | 1/10', 'resume'],
    [`${AT} max_total_num_tokens=65536, chunked_prefill_size=16384, max_prefill_tokens=32768`, 'health'],
  ])('%s', (line, to) => {
    expect(phaseOfLine(line).to).toBe(to);
  });
});

describe('a line begins none', () => {
  test.each([
    ['another rank says it too', '[2026-11-23 14:58:55 TP7] Load weight begin. avail mem=177.31 GB'],
    ['one rank of several', '[2026-11-23 14:58:55 DP0 TP3 EP3] Load weight end. elapsed=1 s'],
    ['somebody else’s words', 'a request said: Load weight begin.'],
    ['a phase of the way down', '[glm] phase=stop seconds=1.0'],
    ['a phase that the engine tells better', '[glm] phase=engine seconds=402.0'],
    ['a phase nobody knows', '[glm] begin lunch'],
    ['requests', `${AT} Decode batch, #running-req: 3, cuda graph: True`],
  ])('%s', (_why, line) => {
    expect(phaseOfLine(line)).toEqual({});
  });
});

test.each([
  [
    'Loading safetensors checkpoint shards:  31% Completed | 44/142 [01:42<03:49,  2.33s/it]',
    '44 of 142 shards',
  ],
  ['Multi-thread loading shards:   0% Completed | 0/142 [00:00<?, ?it/s]', '0 of 142 shards'],
  ['DeepGEMM warmup:  40%|████      | 13107/32768 [04:48<07:12, 45.5it/s]', '40 % compiled'],
  ['Capturing batches (bs=24 avail_mem=15.02 GB)', 'batch size 24'],
])('%s is progress', (line, progress) => {
  expect(phaseOfLine(line).progress).toBe(progress);
});

test('the container says which revision it is', () => {
  expect(phaseOfLine('[glm] start revision=r12')).toEqual({ revision: 'r12' });
});
