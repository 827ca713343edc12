import { formatCount } from '@/lib/format';
import { numberFlag } from '@/lib/rules/flag-values';
import { poolEstimate } from '@/lib/rules/memory-estimate';
import type { Rule } from '@/lib/rules/rule';
import { runningRequests } from '@/lib/rules/running-requests';

const PATH = 'flags.kv.max-total-tokens';

export const totalTokensShared: Rule = {
  id: 'total-tokens-shared',
  severity: 'note',
  title: 'Total tokens are shared by all requests',
  why: 'SGLang’s help text: “the maximum number of tokens in the memory pool”. It caps the whole KV pool of a container, and with it the longest request; --context-length is the limit for each request.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const tokens = numberFlag(preset, 'max-total-tokens');
    if (tokens === null) return [];
    const requests = runningRequests(preset);
    const estimate = poolEstimate(preset);
    const sentences = [
      'This is the whole KV pool of a container, not a limit for each request.',
      requests !== null && shareOf(tokens, requests),
      estimate !== null &&
        tokens < estimate.tokens &&
        `Memory would hold about ${formatCount(estimate.tokens)}.`,
    ];
    const fix = { label: 'Unset --max-total-tokens', changes: [{ path: PATH, value: null }] };
    return [{ path: PATH, message: sentences.filter(Boolean).join(' '), fix }];
  },
};

function shareOf(tokens: number, requests: number): string {
  const each = Math.floor(tokens / requests);
  return `${formatCount(tokens)} tokens over ${requests} running requests leave ${formatCount(each)} each; the longest request is ${formatCount(tokens - 1)}.`;
}
