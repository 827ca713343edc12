import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.kv.max-total-tokens';

export const totalTokensShared: Rule = {
  id: 'total-tokens-shared',
  severity: 'note',
  title: 'Total tokens are shared by all requests',
  why: 'SGLang’s help text: “the maximum number of tokens in the memory pool”. It caps the whole KV pool of a container, and with it the longest request; --context-length is the limit for each request.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const tokens = numberField(preset, PATH);
    if (tokens === null) return [];
    const requests = numberField(preset, 'flags.kv.max-running-requests');
    const share = requests === null ? '' : ` ${shareOf(tokens, requests)}`;
    const message = `This is the whole KV pool of a container, not a limit for each request.${share}`;
    const fix = { label: 'Unset --max-total-tokens', changes: [{ path: PATH, value: null }] };
    return [{ path: PATH, message, fix }];
  },
};

function shareOf(tokens: number, requests: number): string {
  const each = Math.floor(tokens / requests);
  return `${formatCount(tokens)} tokens over ${requests} running requests leave ${formatCount(each)} each.`;
}
