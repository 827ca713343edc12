import 'server-only';
import { db } from '@/lib/db';
import type { Job, Prisma } from '@/lib/generated/prisma/client';
import { appendLog, type NewLine } from '@/lib/jobs/append-log';
import type { LogSource } from '@/lib/jobs/schema';
import { beginStep, describeStep, finishStep } from '@/lib/jobs/steps';

/** Another process has taken the job over: stop, and write nothing more. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/** What a job kind works with: the claimed row, the wish to cancel, and the only ways to write about the job. */
export class JobRun {
  constructor(
    readonly job: Job,
    /** An earlier process held this job and died before it was settled. */
    readonly resumed: boolean,
    /** Aborted when somebody asks to cancel. */
    readonly cancelled: AbortSignal,
    private readonly leaseLost: AbortSignal,
  ) {}

  /** A line by the console itself. */
  async say(text: string): Promise<void> {
    await this.append('console', [text]);
  }

  async append(source: LogSource, texts: readonly string[], at = new Date()): Promise<void> {
    await this.appendLines(texts.map((text) => ({ at, source, text })));
  }

  async appendLines(lines: readonly NewLine[]): Promise<void> {
    this.assertHeld();
    await appendLog(this.job.id, lines);
  }

  async begin(step: string, detail?: string): Promise<void> {
    this.assertHeld();
    await beginStep(this.job.id, step, detail);
  }

  async describe(step: string, detail: string): Promise<void> {
    this.assertHeld();
    await describeStep(this.job.id, step, detail);
  }

  async finish(step: string, detail?: string): Promise<void> {
    this.assertHeld();
    await finishStep(this.job.id, step, detail);
  }

  /** Keeps Modal's id of the call, so that any process can find it again. */
  async remember(functionCallId: string): Promise<void> {
    await db.job.update({ where: { id: this.job.id }, data: { functionCallId } });
  }

  /** Keeps what another process would need to go on. */
  async keep(params: Prisma.InputJsonObject): Promise<void> {
    await db.job.update({ where: { id: this.job.id }, data: { params } });
  }

  assertHeld(): void {
    if (this.leaseLost.aborted) throw new LeaseLost(`Job ${this.job.number} is held by another process.`);
  }
}
