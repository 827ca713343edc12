import { beforeEach, expect, it } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { prune, RETENTION_MS } from '@/lib/metrics/prune';
import { STEPS } from '@/lib/metrics/resolution';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

const now = new Date('2026-11-23T14:00:00Z');

it.each(STEPS)('keeps rows of %i s until their retention ends', async (stepSeconds) => {
  const edge = now.getTime() - RETENTION_MS[stepSeconds];
  const at = [edge, edge - 1].map((ms) => ({ stepSeconds, container: '', at: new Date(ms) }));
  await db.metricPoint.createMany({ data: at });
  await prune(now);
  expect(await db.metricPoint.findMany({ select: { at: true } })).toEqual([{ at: new Date(edge) }]);
});
