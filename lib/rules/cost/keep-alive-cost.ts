import { formatDollars } from '@/lib/format';
import { CRON, keepsAlive } from '@/lib/rules/keep-alive';
import { fleetDollarsPerHour, fleetText } from '@/lib/rules/price';
import type { Rule } from '@/lib/rules/rule';

// deploy.py, KEEP_WARM_SCHEDULE: every 10 minutes from 08:00 to 17:50 UTC, Monday to Friday.
const MONTH_HOURS = Math.round((10 * 5 * 52) / 12);

export const keepAliveCost: Rule = {
  id: 'keep-alive-cost',
  severity: 'note',
  title: 'The keep-alive cron keeps GPUs on',
  why: 'Each ping is a request and starts the scale-down window anew, so one container stays on through business hours, with users or without.',
  link: 'https://modal.com/docs/guide/cron',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, context) {
    if (!keepsAlive(preset)) return [];
    const hourly = fleetDollarsPerHour(preset, 1, context);
    const dollars =
      hourly === null ? '' : ` × ${formatDollars(hourly)} = ${formatDollars(hourly * MONTH_HOURS)}`;
    const message = `${fleetText(preset, 1)} on for 10 h × 5 days a week: about ${MONTH_HOURS} h${dollars} a month, at the least.`;
    return [
      { path: CRON, message, fix: { label: 'Switch the cron off', changes: [{ path: CRON, value: false }] } },
    ];
  },
};
