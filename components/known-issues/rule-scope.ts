import type { Rule } from '@/lib/rules/rule';

/** `SGLang 0.5.9 and later, before 0.5.13 · B200 and B300`. */
export function ruleScope({ appliesTo: { engines, gpus } }: Rule): string {
  const { from, before } = engines;
  const since = from === undefined ? undefined : `SGLang ${from} and later`;
  const until = before === undefined ? undefined : `before ${before}`;
  const versions = [since ?? (until ? 'SGLang' : 'Every SGLang version'), until].filter(Boolean);
  const separator = since ? ', ' : ' ';
  return `${versions.join(separator)} · ${gpus === 'any' ? 'every GPU' : gpus.join(' and ')}`;
}
