import 'server-only';
import type { Target } from '@/lib/generated/prisma/client';
import { defaultTarget, refreshTarget } from '@/lib/jobs/target';
import { collectorState } from '@/lib/metrics/collector-state';
import { withDeadline } from '@/lib/modal/with-deadline';

const GOOD_FOR_MS = 60_000;
const WAIT_MS = 1_500;

/** The target with what its volumes hold, read again when older than a minute; the older reading when Modal is slow or away. */
export async function recentTarget(now: Date): Promise<Target> {
  const [stored, collecting] = await Promise.all([defaultTarget(), collectorState()]);
  const ageMs = now.getTime() - (stored.volumesObservedAt?.getTime() ?? 0);
  if (ageMs < GOOD_FOR_MS || collecting?.unreachableSince) return stored;
  const read = await withDeadline(
    refreshTarget().catch(() => stored),
    WAIT_MS,
  );
  return read === 'late' ? stored : read;
}
