import { textField } from '@/lib/flags/field-value';
import { flagPath } from '@/lib/flags/flag-of';
import type { Preset } from '@/lib/flags/preset';
import type { Fix } from './rule';

export interface NsaBackend {
  path: string;
  flag: string;
  phase: 'decode' | 'prefill';
  value: string | null;
}

/** The two backends of sparse attention, under the name that the preset gives them: `nsa-…` or, later, `dsa-…`. */
export function nsaBackends(preset: Preset): NsaBackend[] {
  return (['decode', 'prefill'] as const).map((phase) => {
    const path = flagPath(preset, `nsa-${phase}-backend`);
    return { path, phase, flag: `--${path.split('.').at(-1)}`, value: textField(preset, path) };
  });
}

export function setTrtllm({ path, phase }: NsaBackend): Fix {
  return { label: `Use trtllm for ${phase}`, changes: [{ path, value: 'trtllm' }] };
}

export function setTrtllmTwice(backends: readonly NsaBackend[]): Fix {
  return {
    label: 'Use trtllm for both',
    changes: backends.map(({ path }) => ({ path, value: 'trtllm' })),
  };
}
