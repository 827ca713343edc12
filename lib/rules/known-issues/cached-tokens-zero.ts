import { switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const PATH = 'extra.enable-cache-report';

export const cachedTokensZero: Rule = {
  id: 'cached-tokens-zero',
  severity: 'note',
  title: 'Cached tokens may be reported as 0',
  issue: '#20451',
  why: 'Reported for 0.5.9: with speculation the usage of a request says 0 cached tokens though its prefix was in the cache. No fixed version is known.',
  link: 'https://github.com/sgl-project/sglang/issues/20451',
  appliesTo: { engines: { from: '0.5.9' }, gpus: 'any' },
  check(preset) {
    if (!switchedOn(preset, 'enable-cache-report') || !usesEagle(preset)) return [];
    const message = 'With EAGLE the cached_tokens of an answer may read 0: do not bill or judge by them.';
    return [
      { path: PATH, message, fix: { label: 'Do not report them', changes: [{ path: PATH, value: null }] } },
    ];
  },
};
