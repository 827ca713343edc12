import 'server-only';
import { db } from '@/lib/db';
import type { GoldenRun, GoldenPrompt as PromptRow } from '@/lib/generated/prisma/client';
import { Expectation, type GoldenPrompt, type GoldenResult } from '@/lib/golden/schema';

/** In the order in which they are asked. */
export async function goldenPrompts(): Promise<GoldenPrompt[]> {
  const rows = await db.goldenPrompt.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] });
  return rows.map(promptOf);
}

export function promptOf({ id, name, prompt, expectation, maxTtftMs }: PromptRow): GoldenPrompt {
  return { id, name, prompt, expectation: Expectation.parse(expectation), maxTtftMs };
}

/** Results of one job, in the order in which they were asked. */
export async function resultsOfJob(jobId: string): Promise<GoldenResult[]> {
  const rows = await db.goldenRun.findMany({ where: { jobId }, orderBy: { askedAt: 'asc' } });
  return rows.map(resultOf);
}

export interface AskedRound {
  deploymentId: string;
  jobId: string;
  askedAt: string;
  results: GoldenResult[];
}

/** The newest rounds of questions to the newest of these deployments, newest first; a round is one job. */
export async function recentRounds(deploymentIds: readonly string[], most: number): Promise<AskedRound[]> {
  const newest = await db.goldenRun.groupBy({
    by: ['jobId', 'deploymentId'],
    where: { deploymentId: { in: [...deploymentIds] } },
    _max: { askedAt: true },
    orderBy: { _max: { askedAt: 'desc' } },
    take: most,
  });
  const rows = await db.goldenRun.findMany({
    where: { jobId: { in: newest.map(({ jobId }) => jobId) } },
    orderBy: { askedAt: 'asc' },
  });
  return newest.map(({ jobId, deploymentId, _max }) => ({
    jobId,
    deploymentId,
    askedAt: _max.askedAt?.toISOString() ?? '',
    results: rows.filter((row) => row.jobId === jobId).map(resultOf),
  }));
}

function resultOf(row: GoldenRun): GoldenResult {
  const { promptName, prompt, expectation, maxTtftMs, passed, problem, answer } = row;
  return {
    ...{ promptName, prompt, maxTtftMs, passed, problem, answer },
    expectation: Expectation.parse(expectation),
    ttftMs: row.ttftMs,
    tokensPerSecond: row.tokensPerSecond,
    askedAt: row.askedAt.toISOString(),
  };
}
