import { numberField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const PATH = 'flags.kv.max-running-requests';
const MOST = 48;

export const runningRequestsHigh: Rule = {
  id: 'running-requests-high',
  severity: 'note',
  title: 'More than 48 running requests',
  why: 'Tuning experience with this model: under high concurrency EAGLE’s verification lengthens the time to the first token. 48 is also SGLang’s own default with speculation.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const requests = numberField(preset, PATH);
    if (requests === null || requests <= MOST || !usesEagle(preset)) return [];
    const message = `Past ${MOST} the EAGLE verifier queue grows and the time to the first token rises.`;
    const fix = { label: `Set --max-running-requests ${MOST}`, changes: [{ path: PATH, value: MOST }] };
    return [{ path: PATH, message, fix }];
  },
};
