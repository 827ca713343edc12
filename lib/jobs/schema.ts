import { z } from 'zod';
import { GoldenResult } from '@/lib/golden/schema';
import { JOB_KINDS, JOB_STATUSES, LOG_SOURCES } from './job-names';

/** What the browser knows of a job: shared by pages, routes and components. Pure. */

export const JobKind = z.enum(JOB_KINDS);
export type JobKind = z.infer<typeof JobKind>;

export const JobStatus = z.enum(JOB_STATUSES);
export type JobStatus = z.infer<typeof JobStatus>;

export const StepStatus = z.enum(['waiting', 'running', 'done', 'failed', 'stopped', 'skipped']);
export type StepStatus = z.infer<typeof StepStatus>;

/** Who wrote a log line: the console itself, the modal CLI, the build of an image, a function at Modal, or a serving container. */
export const LogSource = z.enum(LOG_SOURCES);
export type LogSource = z.infer<typeof LogSource>;

/** How a new version takes over: beside the old one, or after it is gone. */
export const Strategy = z.enum(['rolling', 'recreate']);
export type Strategy = z.infer<typeof Strategy>;

/** What a deploy does after it is verified, when it was asked to: bring up one container, ask the golden prompts. */
export const LastSteps = z.object({ boot: z.boolean(), golden: z.boolean() });
export type LastSteps = z.infer<typeof LastSteps>;

/** What the autoscaler is told until the next deploy. Limits: Modal's server (scaledown window 2 to 1200 s). */
export const ScaleSettings = z
  .object({
    minContainers: z.coerce.number().int().min(0, 'must be 0 or more'),
    maxContainers: z.coerce.number().int().min(1, 'must be 1 or more').max(100, 'must be at most 100'),
    scaledownWindowSeconds: z.coerce
      .number()
      .int()
      .min(2, 'must be 2 s or more')
      .max(1200, 'must be at most 1200 s'),
  })
  .refine(({ minContainers, maxContainers }) => minContainers <= maxContainers, {
    message: 'must not be smaller than the least',
    path: ['maxContainers'],
  });
export type ScaleSettings = z.infer<typeof ScaleSettings>;

export const JobStep = z.object({
  key: z.string(),
  title: z.string(),
  status: StepStatus,
  detail: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type JobStep = z.infer<typeof JobStep>;

/** One thing that a deploy asked for, and what Modal was found to hold. */
export const ComparedValue = z.object({
  name: z.string(),
  asked: z.string(),
  /** Null when Modal does not tell. */
  held: z.string().nullable(),
  verdict: z.enum(['agrees', 'differs', 'not told']),
});
export type ComparedValue = z.infer<typeof ComparedValue>;

/** What Modal was found to hold of a deployment, at that moment. */
export const ReadBack = z.object({ at: z.iso.datetime(), compared: z.array(ComparedValue) });
export type ReadBack = z.infer<typeof ReadBack>;

/** Who let a job pass a freeze or the budget, why, and what stood in its way. */
export const JobOverride = z.object({ byName: z.string(), reason: z.string(), guards: z.array(z.string()) });
export type JobOverride = z.infer<typeof JobOverride>;

/** Another job, by what it is called. */
const JobRef = z.object({ id: z.string(), number: z.number() });

/** Where a queued job stands in its target's line. */
export const QueuePlace = z.object({
  /** 1 is next. */
  position: z.number(),
  /** The job before it. */
  after: JobRef.extend({ title: z.string() }).nullable(),
  /** By how long such jobs usually take; null while that is not known of one before it. */
  startsInSeconds: z.number().nullable(),
});
export type QueuePlace = z.infer<typeof QueuePlace>;

/** The GPU time that a job has used so far, and its price; null where that is not known. */
export const JobSpend = z.object({ gpuSeconds: z.number(), dollars: z.number().nullable() });
export type JobSpend = z.infer<typeof JobSpend>;

export const Job = z.object({
  id: z.string(),
  number: z.number(),
  kind: JobKind,
  status: JobStatus,
  error: z.string().nullable(),
  requestedByName: z.string(),
  revision: z.object({ id: z.string(), number: z.number(), presetName: z.string() }).nullable(),
  /** A deploy that only puts the functions there, and starts nothing. */
  register: z.boolean(),
  target: z.object({ appName: z.string(), environment: z.string() }),
  appId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  cancelRequestedAt: z.iso.datetime().nullable(),
  steps: z.array(JobStep),
  /** What Modal was found to hold of its deployment; null when it made none, or that was not compared yet. */
  readBack: ReadBack.nullable(),
  /** What the golden prompts were answered. */
  golden: z.array(GoldenResult),
  spend: JobSpend,
  override: JobOverride.nullable(),
  /** Null for a job that waits for nothing. */
  place: QueuePlace.nullable(),
  /** What it tries again, and the newest job that tries it again. */
  retryOf: JobRef.nullable(),
  retriedAs: JobRef.nullable(),
});
export type Job = z.infer<typeof Job>;

/** A stored line. Numbers start at 1 and have no gaps. */
export const LogLine = z.object({
  number: z.number(),
  atMs: z.number(),
  source: LogSource,
  text: z.string(),
});
export type LogLine = z.infer<typeof LogLine>;

/** What a log says in short, up to its line `upTo`. */
export const LogSummary = z.object({
  upTo: z.number(),
  /** Known lines by their key, in the order of their first one. */
  known: z.array(z.object({ key: z.string(), firstLine: z.number(), count: z.number() })),
  firstError: z.number().nullable(),
  errorCount: z.number(),
});
export type LogSummary = z.infer<typeof LogSummary>;

/** What a page brings along of a log: its end. What comes later follows the line `head`. */
export interface OpenedLog {
  head: number;
  /** Nothing more will come. */
  ended: boolean;
  lines: readonly LogLine[];
  summary: LogSummary;
}

/** Whether a job was asked to register its revision only, by what was stored of the request. */
export function isRegister(params: unknown): boolean {
  return z.object({ register: z.literal(true) }).safeParse(params).success;
}
