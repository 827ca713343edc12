import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { resolvedKvDtype } from '@/lib/metrics/resolved-kv-dtype';
import { freshDatabase } from '@/lib/testing/database';

const deployedAt = new Date('2026-11-23T14:00:00Z');
const minutesAfter = (minutes: number) => new Date(deployedAt.getTime() + minutes * 60_000);

async function container(id: string, revision: string, startedAt: Date, serverInfo: object | null) {
  const times = { startedAt, firstSeenAt: startedAt, lastSnapshotAt: startedAt };
  const said = serverInfo ? { serverInfo, serverInfoAt: startedAt } : {};
  await db.metricContainer.create({ data: { id, revision, argv: [], ...times, ...said } });
}

beforeEach(async () => {
  await freshDatabase();
});

it('is what the newest container of the revision says', async () => {
  await container('ta-1', 'r2', minutesAfter(1), { kv_cache_dtype: 'auto' });
  await container('ta-2', 'r2', minutesAfter(2), { kv_cache_dtype: 'fp8_e4m3' });
  await container('ta-3', 'r2', minutesAfter(3), null);
  await container('ta-4', 'r3', minutesAfter(4), { kv_cache_dtype: 'bfloat16' });
  expect(await resolvedKvDtype('r2', deployedAt)).toBe('fp8_e4m3');
});

it('is not known from a container of an earlier deployment, or before one has said so', async () => {
  await container('ta-1', 'r2', minutesAfter(-1), { kv_cache_dtype: 'fp8_e4m3' });
  await container('ta-2', 'r2', minutesAfter(1), null);
  expect(await resolvedKvDtype('r2', deployedAt)).toBeNull();
  await container('ta-3', 'r2', minutesAfter(2), { kv_cache_dtype: 7 });
  expect(await resolvedKvDtype('r2', deployedAt)).toBeNull();
});
