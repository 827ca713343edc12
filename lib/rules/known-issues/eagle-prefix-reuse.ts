import { switchedOn } from '@/lib/rules/flag-values';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const eaglePrefixReuse: Rule = {
  id: 'eagle-prefix-reuse',
  severity: 'note',
  title: 'EAGLE can lose the prefix cache',
  issue: '#32459',
  why: 'Reported for 0.5.16 and open: with EAGLE the share of prompt tokens that came from the cache fell from 97 % to 40–53 % on a GLM model with sparse attention.',
  link: 'https://github.com/sgl-project/sglang/issues/32459',
  appliesTo: { engines: { from: '0.5.16' }, gpus: 'any' },
  check(preset) {
    if (!usesEagle(preset) || !servesGlm5(preset) || switchedOn(preset, 'disable-radix-cache')) return [];
    const message =
      'Prompts that share a beginning may be computed anew: watch the cache hit rate beside the accept length.';
    return [{ path: 'flags.speculative.speculative-algorithm', message }];
  },
};
