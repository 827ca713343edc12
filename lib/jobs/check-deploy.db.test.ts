import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { KINDS } from '@/lib/jobs/kinds';
import { createRunner } from '@/lib/jobs/runner';
import { jobById } from '@/lib/jobs/store';
import { ADA, jobsOnSimulator, logOf, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { appHistory } from '@/lib/modal/app-history';
import { protectPreset } from '@/lib/presets/protect-preset';
import { quarantineRevision } from '@/lib/presets/quarantine-revision';

const LEAD = { id: 'u2', name: 'Lea', role: 'lead' } as const;
const here = jobsOnSimulator();

async function presetId(): Promise<string> {
  return (await db.preset.findFirstOrThrow()).id;
}

describe('what is said of a revision while its deploy waits', { timeout: 60_000 }, () => {
  beforeEach(() => here.runner.stop());

  afterEach(async () => {
    await db.quarantine.deleteMany();
    await db.preset.updateMany({ data: { requiredApprovals: 0 } });
  });

  it.each([
    [
      'a quarantine',
      () => quarantineRevision(ADA, { revisionId: here.revisionId, reason: 'wrong answers' }),
      'Ada put r1 into quarantine: wrong answers.',
    ],
    [
      'a protection',
      async () => protectPreset(LEAD, { presetId: await presetId(), requiredApprovals: 1 }),
      'r1 needs 1 approval and has 0.',
    ],
  ])('%s stops it at its checks', async (_, say, reason) => {
    const id = await queue({ kind: 'deploy', revisionId: here.revisionId });
    expect(await say()).toMatchObject({ ok: true });
    here.runner = createRunner(KINDS);
    expect(await settled(id)).toBe('failed');
    const job = await jobById(id);
    expect(job?.error).toContain(reason);
    expect(job?.steps.map(({ status }) => status)).toEqual([
      'failed',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ]);
    expect(await appHistory()).toBeNull();
    expect(await logOf(id)).not.toContainEqual(expect.stringContaining('modal deploy'));
  });
});
