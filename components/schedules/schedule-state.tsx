'use client';

import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { useTimeZone } from '@/components/ui/use-time-zone';
import { formatDateTime } from '@/lib/format';
import type { ScheduleView } from '@/lib/schedules/schema';

/** What a schedule does now, and when it does something next: by its own clock and by the reader's. */
export function ScheduleState({ schedule }: { schedule: ScheduleView }) {
  const readersZone = useTimeZone();
  const { state, nextAt, timeZone, plan, last } = schedule;
  if (state === 'paused') return <StatusMark status="idle">Paused</StatusMark>;
  if (state === 'over' || !nextAt)
    return last?.failed ? (
      <StatusMark status="warning">Did not run</StatusMark>
    ) : (
      <StatusMark status="ok">Has run</StatusMark>
    );
  const moment = (
    <span className="text-foreground tabular-nums">
      {formatDateTime(nextAt, timeZone)} {timeZone}
      {timeZone !== readersZone && (
        <span className="text-muted-foreground">
          {' '}
          · <LocalTime date={nextAt} /> your time
        </span>
      )}
    </span>
  );
  if (state === 'open')
    return (
      <StatusMark status={last?.failed ? 'warning' : 'ok'} wraps>
        Open until {moment}
      </StatusMark>
    );
  return (
    <StatusMark status="idle" wraps>
      {plan.kind === 'warm' ? 'Opens' : 'Deploys'} {moment}
    </StatusMark>
  );
}
