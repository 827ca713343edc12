import 'server-only';
import path from 'node:path';
import { z } from 'zod';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Job, Prisma } from '@/lib/generated/prisma/client';
import { LastSteps, Strategy } from '@/lib/jobs/schema';
import type { DeployOrder } from '@/lib/modal/deploy';

const Params = z.object({
  strategy: Strategy.default('rolling'),
  lastSteps: LastSteps.default({ boot: false, golden: false }),
  register: z.boolean().default(false),
});

export interface JobOrder extends DeployOrder {
  revisionId: string;
  config: Prisma.JsonValue;
  lastSteps: LastSteps;
}

/** What a deploy job puts where: the same from every process, so that another one can go on with it. */
export async function deployOrder(job: Job): Promise<JobOrder> {
  const [revision, target] = await Promise.all([
    db.revision.findUniqueOrThrow({ where: { id: job.revisionId ?? '' } }),
    db.target.findUniqueOrThrow({ where: { id: job.targetId } }),
  ]);
  const { strategy, lastSteps, register } = Params.parse(job.params ?? {});
  const folder = path.join(env.DATA_DIR, 'jobs', job.id);
  return {
    appName: target.appName,
    environment: target.environment,
    // The tag carries the job's id: after a crash Modal's history tells whether this very job was published.
    tag: `r${revision.number}-${job.id.slice(0, 8)}`,
    revision: `r${revision.number}`,
    presetFile: path.join(folder, 'preset.json'),
    strategy,
    lastSteps,
    register,
    folder,
    revisionId: revision.id,
    config: revision.config,
  };
}
