import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import { freshDatabase } from '@/lib/testing/database';
import { duplicatePreset } from './duplicate-preset';
import { revisionList, revisionsForCompare } from './revision-list';
import { aDeployment } from './testing/a-deployment';
import { aPerson } from './testing/a-person';
import { savedRevision } from './testing/saved-revision';
import { seededProduction } from './testing/seeded-production';

let ada: Actor;
let presetId: string;
let r1: string;

beforeEach(async () => {
  await freshDatabase();
  ({ presetId, r1 } = await seededProduction());
  ada = await aPerson('operator', 'ada');
});

async function fiveRevisions(): Promise<void> {
  for (const requests of [40, 41, 42, 43])
    await savedRevision(ada, presetId, { 'flags.kv.max-running-requests': requests });
}

test('pages follow one another without a gap, and the last one has no next', async () => {
  await fiveRevisions();
  const pages = [];
  for (let before: number | null = null, more = true; more; ) {
    const page = await revisionList(presetId, { before, limit: 2 });
    pages.push(page.revisions.map(({ number }) => number));
    before = page.next;
    more = page.next !== null;
  }
  expect(pages).toEqual([[5, 4], [3, 2], [1]]);
});

test('a page that ends exactly at r1 is the last one', async () => {
  await fiveRevisions();
  expect((await revisionList(presetId, { before: null, limit: 5 })).next).toBeNull();
});

test('a revision names its deployments, newest first', async () => {
  const [before, after] = [new Date('2026-01-01'), new Date('2026-01-02')];
  await aDeployment(r1, { deployedAt: before });
  await aDeployment(r1, { deployedAt: after });
  const { revisions } = await revisionList(presetId, { before: null, limit: 1 });
  expect(revisions[0]?.deployments.map(({ deployedAt }) => deployedAt)).toEqual([after, before]);
});

test('all presets offer their revisions, the newest of each first', async () => {
  await savedRevision(ada, presetId, { 'flags.kv.max-running-requests': 40 });
  await duplicatePreset(ada, { revisionId: r1, name: 'fast', message: 'For a test', reasons: {} });
  const offered = (await revisionsForCompare()).map(({ presetName, number }) => `${presetName}/r${number}`);
  expect(offered).toEqual(['fast/r1', 'production-v4/r2', 'production-v4/r1']);
});

test('of too many the oldest are not offered', async () => {
  await fiveRevisions();
  expect((await revisionsForCompare(2)).map(({ number }) => number)).toEqual([5, 4]);
});
