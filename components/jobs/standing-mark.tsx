import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import type { ReadBack } from '@/lib/jobs/schema';
import { standingOf } from './read-back-words';

const MARKS = { verified: 'ok', differs: 'error', 'not checked': 'idle' } as const;

/** `verified 5 min ago`: what Modal was found to hold of a deployment, and when that was. */
export function StandingMark({ readBack }: { readBack: ReadBack | null }) {
  const standing = standingOf(readBack);
  return (
    <StatusMark status={MARKS[standing]} className="text-xs">
      {standing}
      {readBack && (
        <span className="text-muted-foreground tabular-nums">
          {' '}
          <LocalTime date={readBack.at} format="ago" />
        </span>
      )}
    </StatusMark>
  );
}
