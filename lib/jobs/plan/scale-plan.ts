import { formatDollars, formatDollarsPerHour, formatQuantity } from '@/lib/format';
import type { SettingChange } from '@/lib/jobs/plan/plan';
import type { ScaleSettings } from '@/lib/jobs/schema';

/** What is typed; a field that holds no number yet is NaN. */
interface ScaleChange {
  live: ScaleSettings;
  asked: ScaleSettings;
  /** Containers that run or start; null while nobody has counted. */
  up: number | null;
  dollarsPerContainerHour: number;
  /** Of one cold start; null while none was seen. */
  startDollars: number | null;
}

export interface ScalePlan {
  changes: SettingChange[];
  /** What happens to containers at once. */
  effect: string;
  /** What they cost an hour after it. */
  hourly: string;
  /** What the button does and costs. */
  action: string;
}

/** What a scale changes, starts, ends and costs; null while what is typed makes no sense. Pure. */
export function scalePlan(change: ScaleChange): ScalePlan | null {
  const { live, asked, dollarsPerContainerHour: price } = change;
  const { minContainers: least, maxContainers: most, scaledownWindowSeconds: window } = asked;
  if (![least, most, window].every(Number.isInteger) || least < 0 || most < Math.max(1, least)) return null;
  const hour = (containers: number) => formatDollarsPerHour(containers * price);
  const fields = [
    ['Least containers', live.minContainers, least, ''],
    ['Most containers', live.maxContainers, most, ''],
    ['Idle window', live.scaledownWindowSeconds, window, ' s'],
  ] as const;
  const changes = fields
    .filter(([, before, after]) => before !== after)
    .map(([title, before, after, unit]) => ({
      title,
      before: `${before}${unit}`,
      after: `${after}${unit}`,
    }));
  return {
    changes,
    effect: effectOf(change),
    hourly: `${hour(least)} when idle, up to ${hour(most)}, until the next deploy.`,
    action:
      changes.length === 0 ? 'Scale · changes nothing' : `Scale to ${least}–${most} · from ${hour(least)}`,
  };
}

function effectOf({ asked, up, startDollars }: ScaleChange): string {
  const { minContainers: least, maxContainers: most } = asked;
  if (up === null) return `Brings up as many as are missing to ${least}; how many run is not known.`;
  if (up < least) {
    const each = startDollars === null ? '' : `, about ${formatDollars(startDollars)} for each cold start`;
    return `Starts ${formatQuantity(least - up, 'container')}${each}.`;
  }
  if (up > most) return `Ends ${formatQuantity(up - most, 'container')} once their requests are done.`;
  if (up > least) return `Starts none; ${formatQuantity(up - least, 'container')} may go once idle.`;
  return 'Starts and ends none.';
}

/** What a stop ends and saves. Pure. */
export function stopPlan(
  up: number | null,
  dollarsPerContainerHour: number,
): { effect: string; action: string } {
  if (up === null) return { effect: 'How many containers run is not known.', action: 'Stop the app' };
  if (up === 0)
    return { effect: 'No container runs: nothing is billed now.', action: 'Stop the app · none runs' };
  const saved = formatDollarsPerHour(up * dollarsPerContainerHour);
  return {
    effect: `Ends ${formatQuantity(up, 'container')}, which cost ${saved}.`,
    action: `Stop the app · saves ${saved}`,
  };
}
