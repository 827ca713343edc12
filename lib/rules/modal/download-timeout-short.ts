import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'timeouts.download_model';
const PRODUCTION_SECONDS = 7200;
// Some 700 GB take about an hour.
const ENOUGH_SECONDS = 3600;

export const downloadTimeoutShort: Rule = {
  id: 'download-timeout-short',
  severity: 'warning',
  title: 'The download may not finish in its time',
  why: 'About 700 GB take about an hour from the hub to the volume. Modal ends a call at its timeout; the next one goes on with the files that are complete, but somebody must start it.',
  link: 'https://modal.com/docs/guide/timeouts',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const seconds = numberField(preset, PATH) ?? 0;
    if (seconds >= ENOUGH_SECONDS) return [];
    const message = `The download takes about ${formatCount(ENOUGH_SECONDS)} s; ${formatCount(seconds)} s end it before.`;
    const changes = [{ path: PATH, value: PRODUCTION_SECONDS }];
    return [{ path: PATH, message, fix: { label: `Set ${formatCount(PRODUCTION_SECONDS)} s`, changes } }];
  },
};
