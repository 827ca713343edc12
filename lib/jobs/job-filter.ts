import { z } from 'zod';
import { JobKind, JobStatus } from '@/lib/jobs/schema';

/** What the list of jobs is asked for, as it stands in the address of the page. Every part may be missing. Pure. */
export const JobFilter = z.object({
  kind: JobKind.optional().catch(undefined),
  /** `open` is all that waits or runs. */
  state: z
    .enum(['open', ...JobStatus.options])
    .optional()
    .catch(undefined),
  /** The name of who started it. */
  who: z.string().trim().min(1).max(200).optional().catch(undefined),
  /** Only jobs with smaller numbers: the next page. */
  before: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
});
export type JobFilter = z.infer<typeof JobFilter>;
