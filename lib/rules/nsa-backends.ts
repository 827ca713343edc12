import type { Fix } from './rule';

/** The two NSA backends, which production keeps on the same kernels. */
export const NSA_BACKENDS = [
  { path: 'flags.backends.nsa-decode-backend', flag: '--nsa-decode-backend', phase: 'decode' },
  { path: 'flags.backends.nsa-prefill-backend', flag: '--nsa-prefill-backend', phase: 'prefill' },
] as const;

export function setTrtllm({ path, phase }: (typeof NSA_BACKENDS)[number]): Fix {
  return { label: `Use trtllm for ${phase}`, changes: [{ path, value: 'trtllm' }] };
}

export const setTrtllmTwice: Fix = {
  label: 'Use trtllm for both',
  changes: NSA_BACKENDS.map(({ path }) => ({ path, value: 'trtllm' })),
};
