import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import type { Prisma, PrismaClient } from '@/lib/generated/prisma/client';
import { startJob } from '@/lib/jobs/start-job';
import { approveRevision } from '@/lib/presets/approve-revision';
import { archivePreset } from '@/lib/presets/archive-preset';
import { liftQuarantine } from '@/lib/presets/lift-quarantine';
import { lockPreset } from '@/lib/presets/lock-preset';
import { protectPreset } from '@/lib/presets/protect-preset';
import { quarantineRevision } from '@/lib/presets/quarantine-revision';
import { aPerson } from '@/lib/presets/testing/a-person';
import { seededProduction } from '@/lib/presets/testing/seeded-production';
import { unarchivePreset } from '@/lib/presets/unarchive-preset';
import { withdrawApproval } from '@/lib/presets/withdraw-approval';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
let presetId: string;
let revisionId: string;
let ada: Actor;
let lead: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  ({ presetId, r1: revisionId } = await seededProduction());
  ada = await aPerson('operator', 'ada');
  lead = await aPerson('lead');
});

const deploy = () => startJob(ada, { kind: 'deploy', revisionId });

function refusal(words: string) {
  return { ok: false, error: { code: 'blocked', message: expect.stringContaining(words) } };
}

describe('a deploy is refused', () => {
  it('until enough people have approved', async () => {
    await protectPreset(lead, { presetId, requiredApprovals: 2 });
    await approveRevision(ada, { revisionId });
    expect(await deploy()).toMatchObject(refusal('r1 needs 2 approvals and has 1'));
    expect(await db.job.count()).toBe(0);
    await approveRevision(lead, { revisionId });
    expect(await deploy()).toMatchObject({ ok: true });
  });

  it('while the revision is in quarantine', async () => {
    await quarantineRevision(ada, { revisionId, reason: 'wrong answers' });
    expect(await deploy()).toMatchObject(refusal('wrong answers'));
    await liftQuarantine(ada, { revisionId, reason: 'a wrong test' });
    expect(await deploy()).toMatchObject({ ok: true });
  });

  it('while the preset is archived', async () => {
    await archivePreset(lead, { presetId });
    expect(await deploy()).toMatchObject(refusal('production-v4 is archived'));
    await unarchivePreset(lead, { presetId });
    expect(await deploy()).toMatchObject({ ok: true });
  });
});

describe('at the same moment', () => {
  /** Starts a deploy while another transaction is about to change what it depends on, and lets that one commit first. */
  async function deployBehind(change: (tx: Prisma.TransactionClient) => Promise<unknown>) {
    let started: ReturnType<typeof deploy> | undefined;
    await db.$transaction(async (tx) => {
      await lockPreset(tx, presetId);
      await change(tx);
      started = deploy();
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 });
    });
    return started;
  }

  async function waiting(): Promise<number> {
    const [row] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return Number(row?.count);
  }

  it('a deploy waits for a quarantine, and then sees it', async () => {
    const quarantine = { revisionId, reason: 'wrong answers', byId: 'lead', byName: 'lead' };
    const deployed = await deployBehind((tx) => tx.quarantine.create({ data: quarantine }));
    expect(deployed).toMatchObject(refusal('wrong answers'));
  });

  it('a deploy waits for a withdrawal, and then sees it', async () => {
    await protectPreset(lead, { presetId, requiredApprovals: 1 });
    await approveRevision(lead, { revisionId });
    const deployed = await deployBehind((tx) => tx.approval.deleteMany({ where: { revisionId } }));
    expect(deployed).toMatchObject(refusal('needs 1 approval'));
  });

  it('of a deploy and a withdrawal exactly one is done', async () => {
    await protectPreset(lead, { presetId, requiredApprovals: 1 });
    for (let round = 0; round < 5; round += 1) {
      await db.job.deleteMany();
      await approveRevision(lead, { revisionId });
      const [deployed, withdrawn] = await Promise.all([deploy(), withdrawApproval(lead, { revisionId })]);
      expect([deployed.ok, withdrawn.ok].sort()).toEqual([false, true]);
    }
  });

  it('of a deploy and an archiving exactly one is done', async () => {
    for (let round = 0; round < 5; round += 1) {
      await db.job.deleteMany();
      await unarchivePreset(lead, { presetId });
      const [deployed, archived] = await Promise.all([deploy(), archivePreset(lead, { presetId })]);
      expect([deployed.ok, archived.ok].sort()).toEqual([false, true]);
    }
  });

  it('a deploy that came before a quarantine is told to whoever quarantines', async () => {
    for (let round = 0; round < 5; round += 1) {
      await db.job.deleteMany();
      await liftQuarantine(lead, { revisionId, reason: 'again' });
      const [deployed, quarantined] = await Promise.all([
        deploy(),
        quarantineRevision(lead, { revisionId, reason: 'slow' }),
      ]);
      const advice = quarantined.ok && quarantined.value.advice;
      expect(advice !== null).toBe(deployed.ok);
    }
  });
});
