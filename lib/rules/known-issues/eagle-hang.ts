import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const eagleHang: Rule = {
  id: 'eagle-hang',
  severity: 'note',
  title: 'The engine can hang with EAGLE',
  issue: '#24571',
  why: 'Upstream report: with the model’s own draft head a sparse-attention model can stop answering. The change that mends it was merged on 7 May 2026, the day 0.5.11 was built, so 0.5.12 is the first that has it for certain.',
  link: 'https://github.com/sgl-project/sglang/pull/24635',
  appliesTo: { engines: { before: '0.5.12' }, gpus: 'any' },
  check(preset) {
    if (!usesEagle(preset) || !servesGlm5(preset)) return [];
    const message =
      'Requests that never end would show as running requests without tokens: the watchdog ends such an engine. Later engines do not hang.';
    return [{ path: 'flags.speculative.speculative-algorithm', message }];
  },
};
