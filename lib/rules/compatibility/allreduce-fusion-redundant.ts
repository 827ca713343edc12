import { getField } from '@/lib/flags/field-value';
import { ALLREDUCE_FUSION, fusionObstacles } from '@/lib/rules/allreduce-fusion';
import { BLACKWELL } from '@/lib/rules/applies-to';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

export const allreduceFusionRedundant: Rule = {
  id: 'allreduce-fusion-redundant',
  severity: 'note',
  title: 'All-reduce fusion is on by itself',
  why: 'A change of 9 April 2026 (#22390), after 0.5.10, put this model on the list for which the engine fuses without being asked. From 0.5.14 the flag is deprecated.',
  link: 'https://github.com/sgl-project/sglang/pull/22390',
  appliesTo: { engines: { from: '0.5.11', before: '0.5.14' }, gpus: BLACKWELL },
  check(preset) {
    const wanted = getField(preset, ALLREDUCE_FUSION) === true && servesGlm5(preset);
    if (!wanted || fusionObstacles(preset).length > 0) return [];
    const message = 'This engine fuses for this model anyway; the flag can go.';
    const fix = { label: 'Leave it out', changes: [{ path: ALLREDUCE_FUSION, value: null }] };
    return [{ path: ALLREDUCE_FUSION, message, fix }];
  },
};
