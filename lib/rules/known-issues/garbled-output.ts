import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

export const garbledOutput: Rule = {
  id: 'garbled-output',
  severity: 'note',
  title: 'Rare garbled answers',
  issue: '#22811',
  why: 'Upstream change of 17 April 2026: it removes garbled output that the GLM-5 models gave with low probability. 0.5.10 was built before it. No flag avoids it.',
  link: 'https://github.com/sgl-project/sglang/pull/22811',
  appliesTo: { engines: { before: '0.5.11' }, gpus: 'any' },
  check(preset) {
    if (!servesGlm5(preset)) return [];
    const message = 'This engine now and then answers in garbage with GLM-5 models; 0.5.11 and later do not.';
    return [{ path: 'engine.version', message }];
  },
};
