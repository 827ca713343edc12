import { expect, test } from 'vitest';
import { isErrorLine, knownByKey, knownLine, markOf } from './known-line';
import type { JobKind } from './schema';

const lines: { text: string; key: string | null; kind?: JobKind }[] = [
  { text: 'Entering DeepGEMM JIT Pre-Compile session. It may take a long time', key: 'kernel-cache-miss' },
  { text: 'Entering DeepGEMM JIT Pre-Compile session. It may take', key: null, kind: 'compile' },
  { text: 'Try DeepGEMM JIT Compiling for <GEMM_NT_F8F8BF16> N=576', key: 'kernel-from-cache' },
  { text: 'KV cache pool is full. Retract requests. #retracted_reqs: 3', key: 'kv-pool-full' },
  { text: 'Scheduler watchdog timeout (self.watchdog_timeout=300, self.soft=False)', key: 'watchdog' },
  { text: 'Scheduler watchdog timeout (self.watchdog_timeout=60, self.soft=True)', key: null },
  { text: 'help: Set watchdog timeout in seconds', key: null },
  { text: 'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB', key: 'out-of-memory' },
  { text: "Error: Secret ('huggingface-secret', 'main') not found", key: 'secret-missing' },
  { text: "Secret 'glm51-api-key' not found in environment 'main'", key: 'secret-missing' },
  { text: 'Image build for im-abc123 failed.', key: 'image-build' },
  { text: 'Image build for im-abc123 terminated due to external shut-down.', key: 'image-build' },
  { text: 'Built image im-abc123 in 3.1 s', key: null },
  { text: 'Workspace billing cycle spend limit reached', key: 'spend-limit' },
  { text: 'RuntimeError: Unsupported h_q: 128', key: 'unsupported-head-count' },
  { text: 'Setting KV cache dtype to fp8_e4m3 for DeepSeek DSA on SM10 device.', key: 'kv-dtype-resolved' },
  { text: 'Setting KV cache dtype to bfloat16 for DeepSeek DSA on SM9 device.', key: null },
  {
    text: "TP rank 3 could finish the model loading, but there are other ranks that didn't finish",
    key: 'slow-rank',
  },
  { text: 'The server is fired up and ready to roll!', key: 'serving' },
  { text: 'Decode batch, #running-req: 4', key: null },
];

test.each(lines)('$text', ({ text, key, kind = 'deploy' }) => {
  expect(knownLine(text, kind)?.key ?? null).toBe(key);
});

test.each([
  ['Error: Secret not found', true],
  ['Traceback (most recent call last):', true],
  ['✗ The preset was refused', true],
  ['Scheduler watchdog timeout (self.watchdog_timeout=300, self.soft=False)', true],
  ['\u001b[31mError\u001b[0m: it broke', true],
  ['0 errors, 2 warnings', false],
  ['no error so far', false],
  ['--on-error-continue', false],
  ['terrors of the night', false],
  ['✓ Created function Server.', false],
])('an error line: %s: %s', (text, expected) => {
  expect(isErrorLine(text)).toBe(expected);
});

test.each([
  ['Decode batch, #running-req: 4', null],
  ['Error: it broke', { known: null, isError: true }],
  ['KV cache pool is full. Retract requests.', { known: 'kv-pool-full', isError: false }],
  ['\u001b[31mtorch.OutOfMemoryError\u001b[0m', { known: 'out-of-memory', isError: true }],
])('what is kept of %j', (text, mark) => {
  expect(markOf(text)).toEqual(mark);
});

test('a key says the same as its line, unless the line is the work itself', () => {
  const [line] = lines;
  expect(knownByKey('kernel-cache-miss', 'deploy')).toEqual(knownLine(line?.text ?? '', 'deploy'));
  expect(knownByKey('kernel-cache-miss', 'compile')).toBeNull();
  expect(knownByKey('of another version', 'deploy')).toBeNull();
});

test.each(['image-build', 'spend-limit'])('%s leads to where it is mended', (key) => {
  expect(knownByKey(key, 'deploy')?.help?.href).toMatch(/^https:\/\/modal\.com\/docs\/guide\/\w+$/);
});
