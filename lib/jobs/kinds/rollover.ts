import 'server-only';
import { endBeforeAsking } from '@/lib/jobs/before-asking';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { appHistory } from '@/lib/modal/app-history';
import { rolloverApp } from '@/lib/modal/rollover-app';

/** Replaces every container by a fresh one of the same version: a new entry in Modal's history, no new code. */
export const rollover: JobKindDefinition = {
  steps: [
    { key: 'rollover', title: 'Ask for fresh containers' },
    { key: 'verify', title: 'Verify at Modal' },
  ],
  run,
};

async function run(run: JobRun): Promise<Outcome> {
  const end = await endBeforeAsking(run);
  if (end) return end;
  const before = await versionBefore(run);
  if (before === null)
    return { status: 'failed', error: 'Nothing is deployed: there is nothing to replace.' };
  // A process that died after asking has left a newer version: asking twice would replace twice.
  if ((await currentVersion()) === before) {
    await run.begin('rollover');
    await rolloverApp();
    await run.finish('rollover', 'asked');
  }
  await run.begin('verify');
  const now = await currentVersion();
  if (now === before || now === null) {
    return {
      status: 'lost',
      error: `Modal took the request, but its history still ends with v${before}. Look again in a minute.`,
    };
  }
  await run.finish('verify', `v${now} in Modal’s history`);
  return { status: 'succeeded', summary: 'each container is replaced once a fresh one serves' };
}

async function versionBefore(run: JobRun): Promise<number | null> {
  const kept = run.job.params as { versionBefore?: number } | null;
  if (kept?.versionBefore !== undefined) return kept.versionBefore;
  const versionBefore = await currentVersion();
  if (versionBefore !== null) await run.keep({ versionBefore });
  return versionBefore;
}

async function currentVersion(): Promise<number | null> {
  return (await appHistory())?.currentVersion ?? null;
}
