import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import {
  blockOfPoints,
  type Frame,
  type PointQuery,
  pointsOf,
  readFrames,
  writeFrames,
} from '@/lib/metrics/frame-store';
import { groupBy } from '@/lib/metrics/group-by';
import { type Point, stepStart } from '@/lib/metrics/point';
import { STEPS, type StepSeconds } from '@/lib/metrics/resolution';
import type { Span } from '@/lib/metrics/roll-up';
import {
  blockOf,
  METRIC_NAMES,
  SCOPES,
  type Scope,
  TICKS_GATHERED,
  TICKS_KEPT,
  tickParts,
} from '@/lib/metrics/ticks';
import { inWriteTransaction } from '@/lib/metrics/write-transaction';

/** Moves all but the newest ticks into blocks, a block at a time, so that writing waits for one at most. */
export async function packTicks(): Promise<void> {
  for (const stepSeconds of STEPS) {
    for (const scope of SCOPES) {
      const older = await olderTicks(scope, stepSeconds);
      if (older.length < TICKS_GATHERED) continue;
      const blocks = groupBy(older, (at) => blockOf(at, stepSeconds).from.getTime());
      for (const [from, ticks] of blocks) {
        const block = blockOf(new Date(from), stepSeconds);
        await inWriteTransaction((client) => packBlock(client, scope, stepSeconds, block, ticks));
      }
    }
  }
}

async function olderTicks(scope: Scope, stepSeconds: StepSeconds): Promise<Date[]> {
  const rows = await db.metricFrame.findMany({
    where: { stepSeconds, part: scope },
    select: { startsAt: true },
    orderBy: { startsAt: 'desc' },
    skip: TICKS_KEPT,
  });
  return rows.map(({ startsAt }) => startsAt);
}

async function packBlock(
  client: Prisma.TransactionClient,
  scope: Scope,
  stepSeconds: StepSeconds,
  block: Span,
  ticks: readonly Date[],
): Promise<void> {
  const query: PointQuery = { scope, stepSeconds, span: block };
  const frames = await readFrames(client, [query]);
  // Of the steps after the newest of these, the ones that are ticks stay ticks: the block must not hold them twice.
  const newest = Math.max(...ticks.map((at) => at.getTime()));
  const isPacked = ({ at }: Point) => stepStart(at, stepSeconds).getTime() <= newest;
  const packed = new Map<string, Frame>();
  // A metric at a time: all of a hundred containers at once would keep this process from answering anybody.
  for (const metric of METRIC_NAMES) {
    const points = await pointsOf(frames, { ...query, metrics: [metric] });
    const rows = await blockOfPoints(points.filter(isPacked), scope, stepSeconds, block.from);
    for (const row of rows) packed.set(row.part, row);
    await setImmediate();
  }
  await writeFrames(client, [...packed.values()]);
  await client.metricFrame.deleteMany({
    where: { stepSeconds, part: { in: tickParts(scope, METRIC_NAMES) }, startsAt: { in: [...ticks] } },
  });
}
