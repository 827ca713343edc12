import { LocalTime } from '@/components/ui/local-time';
import { type Status, StatusMark } from '@/components/ui/status-mark';
import type { RuleView } from '@/lib/alerts/schema';

const MARKS: Record<RuleView['state'], { status: Status; word: string }> = {
  firing: { status: 'error', word: 'Firing' },
  pending: { status: 'warning', word: 'Pending' },
  'no data': { status: 'note', word: 'No data' },
  ok: { status: 'ok', word: 'OK' },
};

/** The state by shape and word, and since when. */
export function RuleState({ rule: { state, stateSince, enabled, open, evaluatedAt } }: { rule: RuleView }) {
  if (!enabled) return <StatusMark status="idle">Switched off</StatusMark>;
  if (!evaluatedAt) return <StatusMark status="idle">Not looked at yet</StatusMark>;
  const { status, word } = MARKS[state];
  const since = open?.firedAt ?? stateSince;
  return (
    <StatusMark status={status} wraps>
      {state === 'no data' && open ? 'No data, was firing' : word}
      <span className="text-muted-foreground">
        {' '}
        since <LocalTime date={since} format="ago" className="tabular-nums" />
      </span>
    </StatusMark>
  );
}
