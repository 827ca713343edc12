import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { recordSnapshots } from '@/lib/metrics/record-snapshots';
import { parseSnapshot } from '@/lib/metrics/snapshot';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { aDeployment } from '@/lib/presets/testing/a-deployment';
import { aPerson } from '@/lib/presets/testing/a-person';
import { savedRevision } from '@/lib/presets/testing/saved-revision';
import { seededProduction } from '@/lib/presets/testing/seeded-production';
import { freshDatabase } from '@/lib/testing/database';
import { freezeIncident } from './freeze-incident';
import { removeIncident } from './remove-incident';
import { shareIncident } from './share-incident';
import { stopSharing } from './stop-sharing';
import { bundleFile, bundles, sharedFile } from './store';

const NOW = new Date('2026-11-23T14:00:30Z');
const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const ADA = { id: 'ada', name: 'Ada', role: 'operator' } as const;
const HOUR = { title: 'TTFT rose', from: '2026-11-23T13:00', to: '2026-11-23T14:00', zone: 'UTC' };
const NOBODY = '00000000-0000-4000-8000-000000000000';

beforeEach(async () => {
  await freshDatabase();
});

/** The text of the file that freezing it gives. */
async function frozenFile(input: object = {}): Promise<string> {
  const frozen = await freezeIncident(ADA, { ...HOUR, ...input }, NOW);
  if (!frozen.ok) throw new Error(frozen.error.message);
  return (await bundleFile(frozen.value.id))?.html.toString() ?? '';
}

async function frozenId(): Promise<string> {
  const frozen = await freezeIncident(ADA, HOUR, NOW);
  if (!frozen.ok) throw new Error(frozen.error.message);
  return frozen.value.id;
}

const actions = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);

describe('freezing', () => {
  it('keeps an empty range as well, with its size, and says so in the history', async () => {
    const file = await frozenFile();
    expect(file).toContain('No job ran.');
    expect(await bundles()).toMatchObject([
      {
        title: 'TTFT rose',
        startsAt: at('13:00:00'),
        endsAt: at('14:00:00'),
        htmlBytes: Buffer.byteLength(file),
        createdByName: 'Ada',
        sharedAt: null,
      },
    ]);
    expect(await actions()).toEqual(['incident.freeze']);
  });

  it.each([
    ['no title', { title: ' ' }, 'title'],
    ['a title without end', { title: 'x'.repeat(121) }, 'title'],
    ['no beginning', { from: '' }, 'from'],
    ['a day that is none', { from: '2026-13-23T13:00' }, 'from'],
    ['an unknown zone', { zone: 'Europe/Atlantis' }, 'zone'],
    ['under two minutes', { from: '2026-11-23T13:59' }, 'to'],
    ['the end before the beginning', { to: '2026-11-23T12:00' }, 'to'],
    ['the future', { from: '2026-11-23T14:01', to: '2026-11-23T15:00' }, 'from'],
    ['more than 31 days', { from: '2026-10-23T13:59' }, 'from'],
  ])('refuses %s and names the field', async (_, wrong, field) => {
    const refused = await freezeIncident(ADA, { ...HOUR, ...wrong }, NOW);
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', field } });
    expect(await bundles()).toEqual([]);
  });

  it.each([
    ['two minutes', { from: '2026-11-23T13:58' }],
    ['31 days', { from: '2026-10-23T14:00' }],
    ['an end that lies ahead', { to: '2026-11-23T16:00' }],
  ])('takes %s', async (_, given) => {
    expect((await freezeIncident(ADA, { ...HOUR, ...given }, NOW)).ok).toBe(true);
    const [bundle] = await bundles();
    expect(bundle?.endsAt.getTime()).toBeLessThanOrEqual(NOW.getTime());
  });

  it.each(['viewer', 'operator'] as Role[])('asks what a %s may', async (role) => {
    const frozen = await freezeIncident({ id: role, name: role, role }, HOUR, NOW);
    expect(frozen.ok).toBe(role !== 'viewer');
  });

  it('tells what served, what it changed, and its command with secrets as placeholders', async () => {
    const { presetId, r1 } = await seededProduction();
    const ada = await aPerson('operator', 'ada');
    const next = await savedRevision(ada, presetId, { 'flags.kv.max-running-requests': 40 });
    await aDeployment(r1, { deployedAt: at('11:00:00') });
    await aDeployment(next, { deployedAt: at('13:30:00') });
    await aDeployment(r1, { deployedAt: at('14:00:10') });
    const file = await frozenFile();
    expect(file).toContain('production-v4 r2 served at its end.');
    expect(file).toContain('<li>--max-running-requests 48 → 40</li>');
    expect(file).toContain('Changed against production-v4 r1, deployed before it');
    expect(file).toContain('The first deployment from this console');
    expect(file).toMatch(/--api-key &quot;\$\{API_KEY\}&quot;/);
    expect(file).toContain('Accepted: “As shipped”');
  });

  it('compares the one that stood with the one before it, though both are older', async () => {
    const { presetId, r1 } = await seededProduction();
    const ada = await aPerson('operator', 'ada');
    const next = await savedRevision(ada, presetId, { 'flags.kv.max-running-requests': 40 });
    await aDeployment(r1, { deployedAt: at('10:00:00') });
    await aDeployment(next, { deployedAt: at('11:00:00') });
    expect(await frozenFile()).toContain('<li>--max-running-requests 48 → 40</li>');
  });

  it('draws the metrics of the range, on the clock and with the limit of the page', async () => {
    const text = engineText({ usage: 0.5, running: 7 });
    const snapshot = parseSnapshot(snapshotItem({ at: at('13:30:00'), text }), NOW);
    if (!snapshot.ok) throw new Error(snapshot.error.message);
    await recordSnapshots([snapshot.value]);
    const file = await frozenFile({
      zone: 'Asia/Kathmandu',
      from: '2026-11-23T18:45',
      to: '2026-11-23T19:45',
      view: 'slo=500',
    });
    expect(file).toContain('id="chart-requests"');
    expect(file).toMatch(/always 7</);
    expect(file).toContain('slo=500');
    expect(file).toContain('ta-1');
  });

  it('has the last 200 lines of a log, of the newest 20 jobs, and hides secrets once more', async () => {
    const { id: targetId } = await db.target.create({ data: { environment: 'main', appName: 'glm51' } });
    for (let index = 0; index < 21; index += 1) {
      await db.job.create({
        data: {
          kind: 'download',
          status: 'failed',
          targetId,
          requestedByName: 'ada',
          createdAt: at('13:10:00'),
          finishedAt: at('13:20:00'),
          error: 'password=hunter22',
        },
      });
    }
    const newest = await db.job.findFirstOrThrow({ orderBy: { number: 'desc' } });
    await db.jobLogLine.createMany({
      data: Array.from({ length: 201 }, (_, index) => ({
        jobId: newest.id,
        number: index + 1,
        at: at('13:15:00'),
        source: 'function',
        text: index === 200 ? `${'x'.repeat(1000)}END` : `line ${index + 1} of it`,
      })),
    });
    const file = await frozenFile();
    expect(file).toContain('1 older jobs of the range are left out');
    expect(file).toContain('1 lines before these are left out');
    expect(file).not.toContain('line 1 of it');
    expect(file).toContain('line 2 of it');
    expect(file).toContain('(3 characters more)');
    expect(file).not.toContain('hunter22');
    expect(file.match(/<article/g)).toHaveLength(20);
  });

  it('tells alerts that were open, and who changed what, but not who signed in', async () => {
    const rule = await db.alertRule.create({
      data: {
        name: 'KV pool over 90 %',
        severity: 'page',
        condition: {
          kind: 'threshold',
          series: 'kvUsed',
          comparison: 'above',
          threshold: 90,
          missing: 'ok',
        },
        forSeconds: 60,
      },
    });
    await db.alert.create({
      data: { ruleId: rule.id, firedAt: at('12:50:00'), resolvedAt: at('13:05:00'), worstValue: 97 },
    });
    await db.alert.create({
      data: { ruleId: rule.id, firedAt: at('11:50:00'), resolvedAt: at('12:05:00'), worstValue: 99 },
    });
    const entry = { actorName: 'Bo', subjectKind: 'x', subjectId: 'x', at: at('13:10:00') };
    await db.auditEntry.create({ data: { ...entry, action: 'guard.set-budget', summary: 'Set the budget' } });
    await db.auditEntry.create({
      data: { ...entry, action: 'person.sign-in', summary: 'Bo signed in from 192.0.2.1' },
    });
    const file = await frozenFile();
    expect(file).toContain('97 %');
    expect(file).not.toContain('99 %');
    expect(file).toContain('Set the budget');
    expect(file).not.toContain('192.0.2.1');
  });
});

describe('sharing', () => {
  it('gives a link that reads the file, and keeps no more than its hash', async () => {
    const id = await frozenId();
    const shared = await shareIncident(ADA, id);
    if (!shared.ok) throw new Error(shared.error.message);
    const token = new URL(shared.value.link).pathname.replace('/shared/', '');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect((await sharedFile(token))?.title).toBe('TTFT rose');
    expect(JSON.stringify(await db.incidentBundle.findMany({ omit: { html: true } }))).not.toContain(token);
    expect(JSON.stringify(await db.auditEntry.findMany({ omit: { id: true } }))).not.toContain(token);
    expect(await bundles()).toMatchObject([{ sharedByName: 'Ada' }]);
  });

  it('ends with the link, with a new one, and with the file', async () => {
    const id = await frozenId();
    const tokens: string[] = [];
    for (let index = 0; index < 2; index += 1) {
      const shared = await shareIncident(ADA, id);
      tokens.push(shared.ok ? (shared.value.link.split('/').at(-1) ?? '') : '');
    }
    const [first = '', second = ''] = tokens;
    expect(await sharedFile(first)).toBeNull();
    expect(await sharedFile(second)).not.toBeNull();
    expect(await stopSharing(ADA, id)).toEqual({ ok: true, value: null });
    expect(await sharedFile(second)).toBeNull();
    expect(await stopSharing(ADA, id)).toMatchObject({ error: { code: 'conflict' } });
    expect(await removeIncident(ADA, id)).toEqual({ ok: true, value: null });
    expect(await bundleFile(id)).toBeNull();
    expect(await removeIncident(ADA, id)).toMatchObject({ error: { code: 'not-found' } });
    expect(await shareIncident(ADA, id)).toMatchObject({ error: { code: 'not-found' } });
    expect(await actions()).toEqual([
      'incident.freeze',
      'incident.share',
      'incident.share',
      'incident.stop-sharing',
      'incident.remove',
    ]);
  });

  it.each(['', 'x', 'a'.repeat(43), '%00', '\0'])('leads nowhere by %j', async (token) => {
    await frozenId();
    expect(await sharedFile(token)).toBeNull();
  });

  it('is not for viewers', async () => {
    const viewer = { id: 'vi', name: 'Vi', role: 'viewer' } as const;
    for (const verb of [shareIncident, stopSharing, removeIncident]) {
      expect(await verb(viewer, NOBODY)).toMatchObject({ error: { code: 'forbidden' } });
    }
  });
});
