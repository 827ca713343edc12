import { BLACKWELL } from '@/lib/rules/applies-to';
import { servesGlm5 } from '@/lib/rules/glm5';
import { nsaBackends } from '@/lib/rules/nsa-backends';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const eagleTrtllmAccuracy: Rule = {
  id: 'eagle-trtllm-accuracy',
  severity: 'note',
  title: 'EAGLE with trtllm lost accuracy on B200',
  issue: '#27661',
  why: 'Reported for GLM-5.1-FP8 on B200: GPQA 0.828 with trtllm and EAGLE, 0.854 without EAGLE, 0.856 as published. Closed: not seen any more with builds of late June 2026, which is when 0.5.14 appeared.',
  link: 'https://github.com/sgl-project/sglang/issues/27661',
  appliesTo: { engines: { before: '0.5.14' }, gpus: BLACKWELL },
  check(preset) {
    const onTrtllm = nsaBackends(preset).every(({ value }) => value === 'trtllm');
    if (!onTrtllm || !usesEagle(preset) || !servesGlm5(preset)) return [];
    const message =
      'GPQA fell from 0.854 to 0.828 with EAGLE in the report. Only a later engine mends it: compare answers before a choice.';
    return [{ path: 'flags.speculative.speculative-algorithm', message }];
  },
};
