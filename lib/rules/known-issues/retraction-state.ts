import { formatCount } from '@/lib/format';
import { numberFlag } from '@/lib/rules/flag-values';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { runningRequests } from '@/lib/rules/running-requests';

const PATH = 'flags.kv.max-total-tokens';
// Less than a middling prompt with its answer: a full house then runs out of pool.
const ENOUGH_TOKENS = 4096;

export const retractionState: Rule = {
  id: 'retraction-state',
  severity: 'note',
  title: 'A retracted request may come back wrong',
  issue: '#23346',
  why: 'When the KV pool is full the engine takes requests back and starts them again. The title of a change of 7 May 2026 says that GLM-5.1 did not keep its decode state then; its text could not be read, so how often it happens is not known.',
  link: 'https://github.com/sgl-project/sglang/pull/23346',
  appliesTo: { engines: { before: '0.5.12' }, gpus: 'any' },
  check(preset) {
    const pool = numberFlag(preset, 'max-total-tokens');
    const requests = runningRequests(preset);
    if (pool === null || requests === null || !servesGlm5(preset)) return [];
    const each = Math.floor(pool / requests);
    if (each >= ENOUGH_TOKENS) return [];
    const message = `${formatCount(pool)} tokens over ${requests} running requests leave ${formatCount(each)} each, so requests will be taken back. A larger pool avoids it.`;
    const fix = { label: 'Unset --max-total-tokens', changes: [{ path: PATH, value: null }] };
    return [{ path: PATH, message, fix }];
  },
};
