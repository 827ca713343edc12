import { ActionButton } from '@/components/notifications/action-button';
import { ConfirmRemove } from '@/components/settings/confirm-remove';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import type { Result } from '@/lib/result';
import type { FreezeView } from './freeze-view';

type Change = 'lift' | 'remove';

interface FreezeListProps {
  freezes: readonly FreezeView[];
  /** Null for a reader who may not change them. */
  change: ((windowId: string, change: Change) => Promise<Result<null>>) | null;
}

/** The freeze windows, each with what it does at this moment. */
export function FreezeList({ freezes, change }: FreezeListProps) {
  return (
    <ul className="divide-y">
      {freezes.map((freeze) => (
        <li key={freeze.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
          <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="break-words font-medium">{freeze.name}</span>
              <FreezeState next={freeze.next} />
            </p>
            <p className="break-words text-sm">{freeze.reason}</p>
            <p className="break-words text-muted-foreground text-xs first-letter:uppercase">
              {freeze.when} · added by {freeze.createdByName}
            </p>
          </div>
          {change && (
            <div className="flex flex-wrap gap-2">
              {freeze.next?.holds && (
                <ActionButton
                  name={freeze.name}
                  done={`${freeze.name} has ended: jobs start again`}
                  run={change.bind(null, freeze.id, 'lift')}
                >
                  End now
                </ActionButton>
              )}
              <ConfirmRemove
                name={freeze.name}
                consequence="Jobs are not held back by it any more. Charts and the history keep it."
                remove={change.bind(null, freeze.id, 'remove')}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function FreezeState({ next }: Pick<FreezeView, 'next'>) {
  if (next === null)
    return (
      <StatusMark status="note" className="text-xs">
        over
      </StatusMark>
    );
  return (
    <StatusMark status={next.holds ? 'warning' : 'idle'} wraps className="text-xs">
      {next.holds ? 'holds until ' : 'next '}
      <LocalTime date={next.holds ? next.to : next.from} />, your time
    </StatusMark>
  );
}
