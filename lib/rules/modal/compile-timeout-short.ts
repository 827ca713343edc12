import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import { COMPILE_SECONDS, WEIGHTS_SECONDS } from '@/lib/rules/cold-start';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'timeouts.compile_deepgemm';
const PRODUCTION_SECONDS = 3600;
const NEEDED_SECONDS = WEIGHTS_SECONDS + COMPILE_SECONDS;

export const compileTimeoutShort: Rule = {
  id: 'compile-timeout-short',
  severity: 'warning',
  title: 'The compile may not finish in its time',
  why: 'The compile job starts a real engine: it loads the weights in 5 to 7 minutes and then compiles for 10 to 15. A call that Modal ends at its timeout has paid for eight GPUs and left no receipt.',
  link: 'https://modal.com/docs/guide/timeouts',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const seconds = numberField(preset, PATH) ?? 0;
    if (seconds >= NEEDED_SECONDS) return [];
    const message = `${WEIGHTS_SECONDS} s for weights + ${COMPILE_SECONDS} s to compile = ${formatCount(NEEDED_SECONDS)} s, more than ${formatCount(seconds)} s.`;
    const changes = [{ path: PATH, value: PRODUCTION_SECONDS }];
    return [{ path: PATH, message, fix: { label: `Set ${formatCount(PRODUCTION_SECONDS)} s`, changes } }];
  },
};
