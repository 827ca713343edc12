import { switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const PATH = 'extra.enable-mixed-chunk';

export const mixedChunkEagle: Rule = {
  id: 'mixed-chunk-eagle',
  severity: 'note',
  title: 'Mixed chunks stay off with EAGLE',
  why: 'SGLang server_args.py (0.5.10) turns --enable-mixed-chunk off by itself when there is speculative decoding.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (!switchedOn(preset, 'enable-mixed-chunk') || !usesEagle(preset)) return [];
    const message =
      'With EAGLE the engine does not mix prefill and decode in a batch: the switch has no effect.';
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
