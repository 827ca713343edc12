import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import type { GoldenResult } from '@/lib/golden/schema';

interface GoldenMarkProps {
  /** Null when the deployment was asked nothing yet. */
  round: { jobId: string; askedAt: string; results: readonly GoldenResult[] } | null;
}

/** `4 of 4 passed 5 m ago`, a link to the answers. */
export function GoldenMark({ round }: GoldenMarkProps) {
  if (round === null)
    return (
      <StatusMark status="idle" className="text-xs">
        not asked
      </StatusMark>
    );
  const { jobId, askedAt, results } = round;
  const passed = results.filter((result) => result.passed).length;
  return (
    <StatusMark status={passed === results.length ? 'ok' : 'error'} className="text-xs">
      <Link href={`/jobs/${jobId}`} className="tabular-nums underline-offset-4 hover:underline">
        {passed} of {results.length} passed
      </Link>
      <span className="text-muted-foreground tabular-nums">
        {' '}
        <LocalTime date={askedAt} format="ago" />
      </span>
    </StatusMark>
  );
}
