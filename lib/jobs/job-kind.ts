import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { JobRun } from '@/lib/jobs/job-run';

export interface NewDeployment {
  revisionId: string;
  tag: string;
  version: number | null;
  url: string | null;
  deployedAt: Date;
}

/** How a job ended, in words for people where it did not succeed. */
export type Outcome =
  | { status: 'succeeded'; summary: string; result?: Prisma.InputJsonObject; deployment?: NewDeployment }
  /** A deployment may stand although what came after it did not go well. */
  | { status: 'failed' | 'cancelled' | 'lost'; error: string; deployment?: NewDeployment };

/** One kind of job: the steps it shows, and how it is carried out, from the start or from where a dead process left it. */
export interface JobKindDefinition {
  steps: readonly { key: string; title: string }[];
  run(run: JobRun): Promise<Outcome>;
}
