import { BLACKWELL } from '@/lib/rules/applies-to';
import { fp8GemmBackend } from '@/lib/rules/fp8-gemm';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

export const deepgemmScales: Rule = {
  id: 'deepgemm-scales',
  severity: 'note',
  title: 'DeepGEMM 0.1.4 stops while weights load',
  issue: '#29954',
  why: 'Reported in July 2026 for GLM-5.2-FP8 on 8 x B200, and closed: since sgl-deep-gemm 0.1.4 loading ends in a failed check of the weights’ scales. Which version an image holds depends on when it was built; 0.1.3 does not have it, nor does a backend other than DeepGEMM.',
  link: 'https://github.com/sgl-project/sglang/issues/29954',
  appliesTo: { engines: { from: '0.5.14', before: '0.5.16' }, gpus: BLACKWELL },
  check(preset) {
    const { path, value } = fp8GemmBackend(preset);
    if (!servesGlm5(preset) || !['auto', 'deep_gemm'].includes(value)) return [];
    const message =
      'An image of this time may hold sgl-deep-gemm 0.1.4, which stops while it loads this family’s FP8 weights. cutlass is the way round it.';
    return [{ path, message, fix: { label: 'Use cutlass', changes: [{ path, value: 'cutlass' }] } }];
  },
};
