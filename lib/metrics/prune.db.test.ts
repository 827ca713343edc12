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
  const rows = ['kept', 'gone'].map((part, index) => ({
    stepSeconds,
    part,
    startsAt: new Date(edge - stepSeconds * 1000),
    endsAt: new Date(edge + 1 - index),
    data: new Uint8Array(),
  }));
  await db.metricFrame.createMany({ data: rows });
  await prune(now);
  expect(await db.metricFrame.findMany({ select: { part: true } })).toEqual([{ part: 'kept' }]);
});
