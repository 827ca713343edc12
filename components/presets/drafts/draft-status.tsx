import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import type { SyncState } from './draft-sync';

/** Whether the server has what was typed. */
export function DraftStatus({ state }: { state: SyncState }) {
  switch (state.kind) {
    case 'sending':
      return <span className="text-muted-foreground">Saving draft…</span>;
    case 'saved':
      return (
        <span className="text-muted-foreground">
          Draft saved <LocalTime date={state.at} format="clock" />
        </span>
      );
    case 'unsent':
      return (
        <StatusMark status="warning" wraps>
          Not saved yet: {state.reason}
        </StatusMark>
      );
    default:
      return null;
  }
}
