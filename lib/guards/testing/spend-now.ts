import { db } from '@/lib/db';
import { recordContainerCounts } from '@/lib/metrics/container-counts';

const STEP_MINUTES = 5;

/** So many containers have run until now. Written as the collector does, one sample for each five minutes. */
export async function spendNow({
  containers,
  minutes,
}: {
  containers: number;
  minutes: number;
}): Promise<void> {
  const now = Date.now();
  for (let ago = minutes; ago > 0; ago -= STEP_MINUTES) {
    await recordContainerCounts({ running: containers, starting: 0 }, new Date(now - ago * 60_000));
  }
  // Long before, so that the month has begun for it.
  await db.target.updateMany({ data: { createdAt: new Date(now - 40 * 86_400_000) } });
}
