import { z } from 'zod';

/** What the browser knows of a job: shared by pages, routes and components. Pure. */

export const JobKind = z.enum(['deploy', 'download', 'compile', 'stop']);
export type JobKind = z.infer<typeof JobKind>;

export const JobStatus = z.enum([
  'queued',
  'running',
  'cancelling',
  'succeeded',
  'failed',
  'cancelled',
  'lost',
]);
export type JobStatus = z.infer<typeof JobStatus>;

export const StepStatus = z.enum(['waiting', 'running', 'done', 'failed', 'stopped', 'skipped']);
export type StepStatus = z.infer<typeof StepStatus>;

/** Who wrote a log line: the console itself, the modal CLI, or the function that runs at Modal. */
export const LogSource = z.enum(['console', 'modal', 'function']);
export type LogSource = z.infer<typeof LogSource>;

export const JobStep = z.object({
  key: z.string(),
  title: z.string(),
  status: StepStatus,
  detail: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type JobStep = z.infer<typeof JobStep>;

export const Job = z.object({
  id: z.string(),
  number: z.number(),
  kind: JobKind,
  status: JobStatus,
  error: z.string().nullable(),
  requestedByName: z.string(),
  revision: z.object({ id: z.string(), number: z.number(), presetName: z.string() }).nullable(),
  target: z.object({ appName: z.string(), environment: z.string() }),
  appId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  cancelRequestedAt: z.iso.datetime().nullable(),
  steps: z.array(JobStep),
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

const TITLES: Record<JobKind, string> = {
  deploy: 'Deploy',
  download: 'Download weights',
  compile: 'Compile kernels',
  stop: 'Stop app',
};

/** `Deploy r12`, `Download weights`. */
export function jobTitle(job: { kind: JobKind; revision: { number: number } | null }): string {
  return job.revision ? `${TITLES[job.kind]} r${job.revision.number}` : TITLES[job.kind];
}
