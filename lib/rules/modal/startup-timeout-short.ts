import { numberField } from '@/lib/flags/field-value';
import { STARTUP, WEIGHTS_SECONDS } from '@/lib/rules/cold-start';
import type { Rule } from '@/lib/rules/rule';

const PRODUCTION_SECONDS = 900;

export const startupTimeoutShort: Rule = {
  id: 'startup-timeout-short',
  severity: 'warning',
  title: 'Start-up timeout shorter than the weights take',
  why: 'Loading the weights takes 5 to 7 minutes even when every kernel is compiled. Modal ends a container that is not up by then and starts the next one, which pays for eight GPUs and never serves.',
  link: 'https://modal.com/docs/guide/timeouts',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const seconds = numberField(preset, STARTUP) ?? 0;
    if (seconds >= WEIGHTS_SECONDS) return [];
    const message = `Weights load for up to ${WEIGHTS_SECONDS} s; ${seconds} s end a container before it can serve.`;
    const changes = [{ path: STARTUP, value: PRODUCTION_SECONDS }];
    return [{ path: STARTUP, message, fix: { label: `Set ${PRODUCTION_SECONDS} s`, changes } }];
  },
};
