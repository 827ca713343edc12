import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { db } from '@/lib/db';
import type { Job } from '@/lib/generated/prisma/client';
import { verifyLog } from '@/scripts/audit/verify.mjs';
import type { KillableSimulator, SimulatorState } from './world/simulator';

const APP = 'glm51';

/** What Modal had before the job, to count what the job did. */
export interface Before {
  versions: number;
  calls: number;
}

export async function countBefore(simulator: KillableSimulator): Promise<Before> {
  const state = await simulator.state();
  return { versions: versionsOf(state).length, calls: state.calls.length };
}

/** The job has ended as Modal says it did, once, and what is stored about it is whole. */
export async function expectTrueEnd(
  simulator: KillableSimulator,
  jobId: string,
  before: Before,
): Promise<void> {
  const job = await db.job.findUniqueOrThrow({ where: { id: jobId }, include: { steps: true } });
  const did = effectOf(job, await simulator.state(), before);
  const told = `${job.status}: ${job.error ?? 'no error'}`;
  expect(did.times, `times it was done at Modal, job ${told}`).toBeLessThanOrEqual(1);
  expect(job.status, told).toBe(did.succeeded ? 'succeeded' : 'failed');
  expect(job.leaseOwner).toBeNull();
  expect(job.finishedAt).not.toBeNull();
  const open = job.steps.filter(({ status }) => ['waiting', 'running'].includes(status));
  expect(open, 'steps that never end').toEqual([]);
  const deployments = await db.deployment.count({ where: { jobId } });
  expect(deployments, 'deployment rows').toBe(isDeploy(job) ? did.times : 0);
  await expectWholeLog(simulator, job);
  await expectAudited(job);
}

/** How often Modal did what the job asks for, and whether it stands now. */
function effectOf(job: Job, state: SimulatorState, before: Before): { times: number; succeeded: boolean } {
  const versions = versionsOf(state).slice(before.versions);
  const calls = state.calls.slice(before.calls);
  switch (job.kind) {
    case 'deploy':
    case 'rollback': {
      const own = versions.filter(({ tag }) => tag.endsWith(`-${job.id.slice(0, 8)}`));
      // As its last step it may have the golden prompts asked, once.
      const asks = JSON.stringify(job.params).includes('"golden":true');
      const asked = !asks || calls.some(({ status }) => status === 'success');
      const succeeded = own.length > 0 && asked;
      return { times: Math.max(own.length, calls.length), succeeded };
    }
    case 'rollover': {
      const own = versions.filter(({ type }) => type === 'rollover');
      return { times: own.length, succeeded: own.length > 0 };
    }
    case 'stop':
      return {
        times: 1,
        succeeded: state.apps.every(({ name, state }) => name !== APP || state === 'stopped'),
      };
    case 'scale':
      return { times: 1, succeeded: true };
    default:
      return { times: calls.length, succeeded: calls.some(({ status }) => status === 'success') };
  }
}

function versionsOf(state: SimulatorState) {
  return state.apps.filter(({ name }) => name === APP).flatMap(({ versions }) => versions);
}

const isDeploy = ({ kind }: Job) => kind === 'deploy' || kind === 'rollback';

/** Numbers without a gap; and every line that the CLI or the call has printed, once and in order. */
async function expectWholeLog(simulator: KillableSimulator, job: Job): Promise<void> {
  const lines = await db.jobLogLine.findMany({ where: { jobId: job.id }, orderBy: { number: 'asc' } });
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
  const from = (...sources: string[]) =>
    lines.filter(({ source }) => sources.includes(source)).map(({ text }) => text);
  if (isDeploy(job)) expect(from('cli', 'build')).toEqual(await printedByCli(job.id));
  if (job.functionCallId) {
    const printed = await simulator.callLog(job.functionCallId);
    expect(from('function')).toEqual(printed.map(lastDrawn));
  }
}

async function printedByCli(jobId: string): Promise<string[]> {
  const file = path.join(process.env.DATA_DIR ?? '', 'jobs', jobId, 'modal.log');
  const text = await readFile(file, 'utf8').catch(() => '');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n').map(lastDrawn);
}

// A progress bar draws its line anew after each carriage return.
function lastDrawn(line: string): string {
  return line.trimEnd().split('\r').at(-1)?.trimEnd() ?? '';
}

async function expectAudited(job: Job): Promise<void> {
  const entries = await db.auditEntry.findMany({ where: { jobId: job.id }, orderBy: { id: 'asc' } });
  const end = job.status === 'succeeded' ? 'job.succeed' : 'job.end';
  expect(entries.map(({ action }) => action)).toEqual(['job.start', end]);
  const { whole, line } = await verifyLog(process.env.DATABASE_URL ?? '');
  expect(whole, line).toBe(true);
}
