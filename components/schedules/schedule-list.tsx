import Link from 'next/link';
import { ActionButton } from '@/components/notifications/action-button';
import { ConfirmRemove } from '@/components/settings/confirm-remove';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDollars } from '@/lib/format';
import type { Result } from '@/lib/result';
import type { ScheduleView } from '@/lib/schedules/schema';
import { planWords } from './plan-words';
import { ScheduleDialog } from './schedule-dialog';
import type { RevisionChoice } from './schedule-form';
import { ScheduleState } from './schedule-state';

type Switch = 'pause' | 'resume' | 'remove';

export interface ScheduleActions {
  change: (id: string, input: object) => Promise<Result<unknown>>;
  turn: (id: string, change: Switch) => Promise<Result<null>>;
}

interface ScheduleListProps {
  schedules: readonly ScheduleView[];
  revisions: readonly RevisionChoice[];
  dollarsPerContainerHour: number | null;
  /** Null for a reader who may not. */
  actions: ScheduleActions | null;
}

export function ScheduleList({ schedules, revisions, dollarsPerContainerHour, actions }: ScheduleListProps) {
  return (
    <ul className="divide-y">
      {schedules.map((schedule) => {
        const { id, name, plan, revision, dollarsPerMonth, byName, last, state } = schedule;
        return (
          <li key={id} aria-label={name} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
            <div className="grid min-w-0 flex-1 basis-72 gap-0.5 text-sm">
              <p className="break-words font-medium">{name}</p>
              <p className="break-words">
                {planWords(plan, revision)} <span className="text-muted-foreground">· for {byName}</span>
              </p>
              <ScheduleState schedule={schedule} />
              {last && <LastOutcome last={last} />}
            </div>
            {dollarsPerMonth !== null && (
              <p className="text-sm tabular-nums sm:text-right">
                {formatDollars(dollarsPerMonth)}
                <span className="block text-muted-foreground text-xs">at least, a month</span>
              </p>
            )}
            {actions && (
              <div className="flex flex-wrap gap-2">
                <ScheduleDialog
                  kind={plan.kind}
                  schedule={schedule}
                  revisions={revisions}
                  dollarsPerContainerHour={dollarsPerContainerHour}
                  save={actions.change.bind(null, id)}
                />
                {state !== 'over' && (
                  <ActionButton
                    name={name}
                    done={state === 'paused' ? `${name} runs again` : `${name} is paused`}
                    run={actions.turn.bind(null, id, state === 'paused' ? 'resume' : 'pause')}
                  >
                    {state === 'paused' ? 'Resume' : 'Pause'}
                  </ActionButton>
                )}
                <ConfirmRemove
                  name={name}
                  consequence={
                    state === 'open'
                      ? 'Its window is open: the autoscaler is set back within seconds. The history keeps what it did.'
                      : 'The history keeps what it did.'
                  }
                  remove={actions.turn.bind(null, id, 'remove')}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function LastOutcome({ last: { at, sentence, failed, job } }: { last: NonNullable<ScheduleView['last']> }) {
  return (
    <p className="break-words text-muted-foreground text-xs">
      {failed && <StatusMark status="warning" iconOnly className="mr-1" />}
      <LocalTime date={at} />: {failed ? `did not run, ${sentence}` : sentence}
      {job && (
        <>
          {' · '}
          <Link href={`/jobs/${job.id}`} className="underline underline-offset-4">
            job {job.number}
          </Link>{' '}
          {job.status}
        </>
      )}
    </p>
  );
}
