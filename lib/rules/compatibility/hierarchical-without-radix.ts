import { switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.enable-hierarchical-cache';

export const hierarchicalWithoutRadix: Rule = {
  id: 'hierarchical-without-radix',
  severity: 'error',
  title: 'Hierarchical cache without the prefix cache',
  why: 'The hierarchical cache keeps prefixes in the machine’s memory; SGLang server_args.py (0.5.10) stops with an error when --disable-radix-cache takes the prefixes away.',
  link: 'https://docs.sglang.ai/advanced_features/hicache.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (!switchedOn(preset, 'enable-hierarchical-cache') || !switchedOn(preset, 'disable-radix-cache'))
      return [];
    const message = '--disable-radix-cache leaves nothing to keep: the engine stops at its start.';
    const changes = [{ path: 'extra.disable-radix-cache', value: null }];
    return [{ path: PATH, message, fix: { label: 'Keep the prefix cache', changes } }];
  },
};
