import { BLACKWELL } from '@/lib/rules/applies-to';
import { textFlag } from '@/lib/rules/flag-values';
import { servesFp4 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const RUNNER = 'extra.speculative-moe-runner-backend';
const A2A = 'extra.speculative-moe-a2a-backend';

export const fp4DraftCrash: Rule = {
  id: 'fp4-draft-crash',
  severity: 'warning',
  title: 'EAGLE crashes with an FP4 checkpoint',
  issue: '#30209',
  why: 'Reported for FP4 checkpoints of this family on B200 and B300, and open: an illegal memory access in the draft layer’s BF16 kernel. The report’s workaround runs the draft’s experts on triton.',
  link: 'https://github.com/sgl-project/sglang/issues/30209',
  appliesTo: { engines: {}, gpus: BLACKWELL },
  check(preset) {
    if (!servesFp4(preset) || !usesEagle(preset)) return [];
    if (textFlag(preset, 'speculative-moe-runner-backend') === 'triton') return [];
    const message = 'The draft’s experts crash on flashinfer_trtllm with FP4 weights: triton does not.';
    const changes = [
      { path: RUNNER, value: 'triton' },
      { path: A2A, value: 'none' },
    ];
    return [{ path: RUNNER, message, fix: { label: 'Draft on triton', changes } }];
  },
};
