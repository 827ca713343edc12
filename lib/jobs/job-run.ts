import 'server-only';
import { db } from '@/lib/db';
import type { Job, Prisma } from '@/lib/generated/prisma/client';
import { appendLog, type NewLine } from '@/lib/jobs/append-log';
import { lastSaid } from '@/lib/jobs/log-store';
import type { LogSource } from '@/lib/jobs/schema';
import { beginStep, describeStep, finishStep, type HeldJob } from '@/lib/jobs/steps';

/** Another process has taken the job over: stop, and write nothing more. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/** What a job kind works with: the claimed row, the wish to cancel, and the only ways to write about the job. */
export class JobRun {
  constructor(
    readonly job: Job,
    private readonly holder: string,
    /** It was begun before, by a process that died, or by this one before the database or Modal went away under it. */
    readonly resumed: boolean,
    /** Aborted when somebody asks to cancel. */
    readonly cancelled: AbortSignal,
    private readonly leaseLost: AbortSignal,
  ) {}

  /** A line by the console itself. */
  async say(text: string): Promise<void> {
    await this.append('console', [text]);
  }

  /** Not again when it was the last that the console said: in one outage a job may be taken up many times. */
  async sayOnce(text: string): Promise<void> {
    if ((await lastSaid(this.job.id)) !== text) await this.say(text);
  }

  async append(source: LogSource, texts: readonly string[], at = new Date()): Promise<void> {
    await this.appendLines(texts.map((text) => ({ at, source, text })));
  }

  async appendLines(lines: readonly NewLine[]): Promise<void> {
    this.assertHeld();
    if (!(await appendLog(this.job.id, lines, this.holder))) throw this.leaseIsLost();
  }

  /** Also makes sure, right before a step does something at Modal, that the job is still this process's. */
  async begin(step: string, detail?: string): Promise<void> {
    await this.confirmHeld();
    await beginStep(this.held, step, detail);
  }

  async describe(step: string, detail: string): Promise<void> {
    this.assertHeld();
    await describeStep(this.held, step, detail);
  }

  async finish(step: string, detail?: string): Promise<void> {
    this.assertHeld();
    await finishStep(this.held, step, detail);
  }

  /** Keeps Modal's id of the call, so that any process can find it again. */
  async remember(functionCallId: string): Promise<void> {
    await this.write({ functionCallId });
  }

  /** Keeps what another process would need to go on, beside what was asked for. */
  async keep(noted: Prisma.InputJsonObject): Promise<void> {
    const written = await db.$executeRaw`
      UPDATE "Job" SET "params" = coalesce("params", '{}'::jsonb) || ${JSON.stringify(noted)}::jsonb
      WHERE "id" = ${this.job.id} AND "leaseOwner" = ${this.holder}`;
    if (written === 0) throw this.leaseIsLost();
  }

  assertHeld(): void {
    if (this.leaseLost.aborted) throw this.leaseIsLost();
  }

  private get held(): HeldJob {
    return { jobId: this.job.id, holder: this.holder };
  }

  private async confirmHeld(): Promise<void> {
    const where = { id: this.job.id, leaseOwner: this.holder };
    if ((await db.job.count({ where })) === 0) throw this.leaseIsLost();
  }

  private async write(data: Prisma.JobUpdateManyMutationInput): Promise<void> {
    const where = { id: this.job.id, leaseOwner: this.holder };
    const { count } = await db.job.updateMany({ where, data });
    if (count === 0) throw this.leaseIsLost();
  }

  private leaseIsLost(): LeaseLost {
    return new LeaseLost(`Job ${this.job.number} is held by another process.`);
  }
}
