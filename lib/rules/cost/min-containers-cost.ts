import { numberField } from '@/lib/flags/field-value';
import { formatDollars } from '@/lib/format';
import { fleetDollarsPerHour, fleetText } from '@/lib/rules/price';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'compute.min_containers';
const MONTH_HOURS = (365 * 24) / 12;

export const minContainersCost: Rule = {
  id: 'min-containers-cost',
  severity: 'note',
  title: 'Containers that never stop',
  why: 'Modal keeps min_containers running day and night, with requests or without, and bills their GPUs by the second. At 0 nothing is billed while idle, and the first request waits for a cold start.',
  link: 'https://modal.com/docs/guide/cold-start',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, context) {
    const containers = numberField(preset, PATH) ?? 0;
    if (containers === 0) return [];
    const fleet = fleetText(preset, containers);
    const hourly = fleetDollarsPerHour(preset, containers, context);
    const message =
      hourly === null
        ? `${fleet} run around the clock, idle or not.`
        : `${fleet} = ${formatDollars(hourly)} / h around the clock, idle or not: × ${MONTH_HOURS} h = ${formatDollars(hourly * MONTH_HOURS)} a month.`;
    return [
      { path: PATH, message, fix: { label: 'Set min_containers 0', changes: [{ path: PATH, value: 0 }] } },
    ];
  },
};
