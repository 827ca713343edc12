import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { marksBetween } from '@/lib/marks/marks-between';
import { recordCrashes } from '@/lib/metrics/record-crashes';
import { aDeployment } from '@/lib/presets/testing/a-deployment';
import { aPerson } from '@/lib/presets/testing/a-person';
import { savedRevision } from '@/lib/presets/testing/saved-revision';
import { seededProduction } from '@/lib/presets/testing/seeded-production';
import { freshDatabase } from '@/lib/testing/database';

const from = new Date('2026-11-23T12:00:00Z');
const to = new Date('2026-11-23T14:00:00Z');
const at = (time: string) => new Date(`2026-11-23T${time}Z`);

beforeEach(async () => {
  await freshDatabase();
});

it('tells of a deployment what it changed against the one that stood before the window', async () => {
  const { presetId, r1 } = await seededProduction();
  const ada = await aPerson('operator', 'ada');
  const next = await savedRevision(ada, presetId, { 'flags.kv.max-running-requests': 40 });
  await aDeployment(r1, { deployedAt: at('11:00:00') });
  await aDeployment(next, { deployedAt: at('13:00:00') });
  const marks = await marksBetween(from, to);
  expect(marks).toMatchObject([
    { kind: 'deployment', label: 'r2', by: 'ada', changes: ['--max-running-requests 48 → 40'] },
  ]);
  expect(marks[0]?.links[0]).toEqual({
    label: 'What changed',
    href: '/presets/compare?from=production-v4/r1&to=production-v4/r2',
  });
});

it('tells of scaling, stopping and crashes, in the order of time and of the window alone', async () => {
  const { r1 } = await seededProduction();
  await aDeployment(r1, { deployedAt: at('11:00:00') });
  const target = await db.target.findFirstOrThrow();
  const job = (kind: string, finishedAt: Date, status = 'succeeded') => ({
    kind,
    status,
    finishedAt,
    targetId: target.id,
    requestedByName: 'ada',
    params: { minContainers: 1, maxContainers: 3, scaledownWindowSeconds: 900 },
  });
  await db.job.createMany({
    data: [
      job('stop', at('13:30:00')),
      job('scale', at('12:30:00')),
      job('scale', at('12:40:00'), 'failed'),
      job('scale', at('14:00:00')),
    ],
  });
  await recordCrashes([{ containerId: 'ta-1', at: at('13:00:00'), reason: 'out of memory' }]);
  const marks = await marksBetween(from, to);
  expect(marks.map(({ label }) => label)).toEqual(['scale', 'crash', 'stop']);
  expect(marks[0]?.changes).toEqual(['least 1', 'most 3', 'idle for 900 s']);
  expect(marks[1]).toMatchObject({ kind: 'crash', why: 'out of memory' });
});

it('tells when an alert fired and was resolved, each where it lies in the window', async () => {
  const condition = { kind: 'threshold', series: 'ttftP95', comparison: 'above', threshold: 300 };
  const rule = { name: 'TTFT', severity: 'page', condition, forSeconds: 60 };
  await db.alertRule.create({
    data: {
      ...rule,
      alerts: {
        create: [{ firedAt: at('11:30:00'), resolvedAt: at('12:30:00') }, { firedAt: at('13:30:00') }],
      },
    },
  });
  const marks = await marksBetween(from, to);
  expect(marks.map(({ title }) => title)).toEqual(['Alert “TTFT” resolved', 'Alert “TTFT” fired']);
});
