import { formatDateTime, formatDollars, formatDollarsPerHour, formatQuantity } from '@/lib/format';
import { nextEdge, openingAt } from '@/lib/schedules/due-at';
import { WarmPlan } from '@/lib/schedules/schema';
import { containerHoursPerMonth, hoursPerWeek } from '@/lib/schedules/warm-hours';
import { isTimeZone } from '@/lib/zoned-time';
import type { TypedSchedule } from './schedule-input';

interface WarmPreviewProps {
  typed: TypedSchedule;
  dollarsPerContainerHour: number | null;
}

/** What the window would cost and when it would open next, before it is saved. */
export function WarmPreview({ typed, dollarsPerContainerHour }: WarmPreviewProps) {
  const plan = WarmPlan.safeParse({ kind: 'warm', ...typed });
  if (!plan.success || !isTimeZone(typed.timeZone)) return null;
  const now = new Date();
  const { containers } = plan.data;
  const hours = Number(hoursPerWeek(plan.data).toFixed(1));
  const perMonth = containerHoursPerMonth(plan.data) * (dollarsPerContainerHour ?? Number.NaN);
  const isOpen = openingAt(plan.data, typed.timeZone, now) !== null;
  const next = nextEdge(plan.data, typed.timeZone, now);
  return (
    <div className="grid gap-1 rounded-lg border bg-muted/50 p-3 text-sm tabular-nums" aria-live="polite">
      <p className="font-medium">At least {formatDollars(perMonth)} a month</p>
      <p className="text-muted-foreground text-xs">
        {hours} h a week × {formatQuantity(containers, 'container')} ×{' '}
        {formatDollarsPerHour(dollarsPerContainerHour ?? Number.NaN)}, in an average month. Warm containers
        cost this much whether anybody asks them or not.
      </p>
      <p className="text-muted-foreground text-xs">
        {isOpen ? 'Opens at once, and closes' : 'Opens'} {formatDateTime(next, typed.timeZone)} in{' '}
        {typed.timeZone}, {formatDateTime(next)} your time.
      </p>
    </div>
  );
}
