import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import { COMPILE_SECONDS, compilesAtStart, STARTUP, WEIGHTS_SECONDS } from '@/lib/rules/cold-start';
import type { Rule } from '@/lib/rules/rule';

const NEEDED_SECONDS = WEIGHTS_SECONDS + COMPILE_SECONDS;

export const startupWithCompile: Rule = {
  id: 'startup-with-compile',
  severity: 'note',
  title: 'Start-up timeout without room for a compile',
  why: 'Where the kernel cache does not fit, a cold start compiles for 10 to 15 minutes after it has loaded weights for 5 to 7. The better way out is the compile job; the other one is time.',
  link: 'https://modal.com/docs/guide/timeouts',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { kernelFingerprint }) {
    const seconds = numberField(preset, STARTUP) ?? 0;
    if (seconds >= NEEDED_SECONDS || !compilesAtStart(preset, kernelFingerprint)) return [];
    const sum = `${WEIGHTS_SECONDS} s for weights + ${COMPILE_SECONDS} s to compile = ${formatCount(NEEDED_SECONDS)} s`;
    const message = `${sum}, more than the ${formatCount(seconds)} s a start may take: compile first, or give it longer.`;
    const fix = {
      label: `Set ${formatCount(NEEDED_SECONDS)} s`,
      changes: [{ path: STARTUP, value: NEEDED_SECONDS }],
    };
    return [{ path: STARTUP, message, fix, job: 'compile' }];
  },
};
