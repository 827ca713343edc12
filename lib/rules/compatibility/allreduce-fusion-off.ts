import { getField } from '@/lib/flags/field-value';
import { ALLREDUCE_FUSION, fusionObstacles } from '@/lib/rules/allreduce-fusion';
import type { Rule } from '@/lib/rules/rule';

export const allreduceFusionOff: Rule = {
  id: 'allreduce-fusion-off',
  severity: 'warning',
  title: 'All-reduce fusion that stays off',
  why: 'SGLang (0.5.10) fuses only with more than one tensor parallel rank on one machine, without attention data parallelism and without an expert exchange, on Hopper and Blackwell; otherwise the switch has no effect.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [obstacle] = fusionObstacles(preset);
    if (getField(preset, ALLREDUCE_FUSION) !== true || !obstacle) return [];
    const message = `The engine does not fuse with ${obstacle}: the switch has no effect.`;
    const fix = { label: 'Leave it out', changes: [{ path: ALLREDUCE_FUSION, value: null }] };
    return [{ path: ALLREDUCE_FUSION, message, fix }];
  },
};
