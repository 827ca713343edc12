import { ConfirmRemove } from '@/components/settings/confirm-remove';
import { StatusMark } from '@/components/ui/status-mark';
import { EVENTS } from '@/lib/notifications/events';
import type { WebhookView } from '@/lib/notifications/schema';
import type { Result } from '@/lib/result';
import { ActionButton } from './action-button';

type Change = 'pause' | 'resume' | 'remove';

interface WebhookListProps {
  webhooks: readonly WebhookView[];
  change: (webhookId: string, change: Change) => Promise<Result<null>>;
  test: (webhookId: string) => Promise<Result<null>>;
}

export function WebhookList({ webhooks, change, test }: WebhookListProps) {
  return (
    <ul className="divide-y">
      {webhooks.map(({ id, name, host, style, events, paused, createdByName }) => (
        <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
              <span className="break-words">{name}</span>
              {paused && <StatusMark status="idle">paused</StatusMark>}
            </p>
            <p className="break-words text-muted-foreground text-xs">
              {host} · {style === 'slack' ? 'text' : 'JSON'} · added by {createdByName}
            </p>
            <ul className="mt-1 list-inside list-disc text-muted-foreground text-xs">
              {events.map((event) => (
                <li key={event}>{EVENTS[event]}</li>
              ))}
            </ul>
          </div>
          <div className="flex flex-wrap gap-2">
            {!paused && (
              <ActionButton name={name} done={`A test is on its way to ${name}`} run={test.bind(null, id)}>
                Send test
              </ActionButton>
            )}
            <ActionButton
              name={name}
              done={
                paused ? `${name} hears again` : `${name} is paused: it hears of nothing until it is resumed`
              }
              run={change.bind(null, id, paused ? 'resume' : 'pause')}
            >
              {paused ? 'Resume' : 'Pause'}
            </ActionButton>
            <ConfirmRemove
              name={name}
              consequence="Its log of messages goes with it. The history keeps who added and removed it."
              remove={change.bind(null, id, 'remove')}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
