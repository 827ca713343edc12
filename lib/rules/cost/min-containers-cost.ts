import { numberField } from '@/lib/flags/field-value';
import { formatDollars } from '@/lib/format';
import { B200_HOUR_DOLLARS, fleetText, listDollarsPerHour } from '@/lib/rules/price';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'compute.min_containers';
const WEEK_HOURS = 24 * 7;

export const minContainersCost: Rule = {
  id: 'min-containers-cost',
  severity: 'note',
  title: 'Containers that never stop',
  why: 'Modal keeps min_containers running day and night, with requests or without, and bills their GPUs by the second. At 0 nothing is billed while idle, and the first request waits for a cold start.',
  link: 'https://modal.com/docs/guide/cold-start',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const containers = numberField(preset, PATH) ?? 0;
    if (containers === 0) return [];
    const fleet = fleetText(preset, containers);
    const hourly = listDollarsPerHour(preset, containers);
    const message =
      hourly === null
        ? `${fleet} run 24 × 7 h a week, idle or not.`
        : `${fleet} × $${B200_HOUR_DOLLARS} = ${formatDollars(hourly)} / h, idle or not: × 24 × 7 h = ${formatDollars(hourly * WEEK_HOURS)} a week.`;
    return [
      { path: PATH, message, fix: { label: 'Set min_containers 0', changes: [{ path: PATH, value: 0 }] } },
    ];
  },
};
