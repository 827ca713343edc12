import 'server-only';
import { formatQuantity } from '@/lib/format';
import { type DeployProgress, isBuilding, NO_PROGRESS, progressAfter } from '@/lib/jobs/deploy-progress';
import type { JobRun } from '@/lib/jobs/job-run';
import { logLineCount, newestSource } from '@/lib/jobs/log-store';
import type { RunningDeploy } from '@/lib/modal/deploy';

const LAST_LINES_KEPT = 60;

/** What the CLI's output told, at its end. */
export interface DeployTranscript extends DeployProgress {
  exitCode: number | null;
  lastLines: string[];
}

/** Stores the CLI's output as it comes and moves the steps along with it. A wish to cancel ends the CLI. */
export async function followDeploy(run: JobRun, cli: RunningDeploy): Promise<DeployTranscript> {
  const end = () => void cli.end();
  run.cancelled.addEventListener('abort', end, { once: true });
  if (run.cancelled.aborted) end();
  const stored = await storedTranscript(run.job.id);
  let progress: DeployProgress = { ...NO_PROGRESS, source: stored.source, buildLines: stored.buildLines };
  let lastLines: string[] = [];
  for await (const lines of cli.lines(stored.lines)) {
    const at = new Date();
    const before = progress;
    const told = lines.map((text) => {
      progress = progressAfter(progress, text);
      return { at, text, source: progress.source };
    });
    await run.appendLines(told);
    lastLines = [...lastLines, ...lines].slice(-LAST_LINES_KEPT);
    await moveSteps(run, before, progress);
  }
  run.cancelled.removeEventListener('abort', end);
  return { ...progress, lastLines, exitCode: await cli.ended };
}

/** Where an earlier process stopped reading: after so many lines, and in whose. */
async function storedTranscript(jobId: string) {
  const [cli, buildLines, newest] = await Promise.all([
    logLineCount(jobId, 'cli'),
    logLineCount(jobId, 'build'),
    newestSource(jobId, ['cli', 'build']),
  ]);
  const source = newest === 'build' ? ('build' as const) : ('cli' as const);
  return { lines: cli + buildLines, buildLines, source };
}

async function moveSteps(run: JobRun, before: DeployProgress, now: DeployProgress): Promise<void> {
  if (isBuilding(now)) return run.describe('image', `${formatQuantity(now.buildLines, 'line')} of build log`);
  const created = `${now.functions.length} created: ${now.functions.join(', ')}`;
  if (!isBuilding(before)) return run.describe('functions', created);
  await run.finish('image', now.buildLines > 0 ? 'built' : 'cached');
  await run.begin('functions', created);
}
