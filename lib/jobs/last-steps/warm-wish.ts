import { z } from 'zod';

/** What a job did to min_containers to bring a container up, kept with the job until it is undone. */
export const WarmWish = z.object({
  before: z.number(),
  raisedTo: z.number(),
  isUndone: z.boolean(),
});
export type WarmWish = z.infer<typeof WarmWish>;

/** Of a job's params; null when the job has not touched the autoscaler. Pure. */
export function warmWishOf(params: unknown): WarmWish | null {
  const parsed = z.object({ warm: WarmWish }).safeParse(params);
  return parsed.success ? parsed.data.warm : null;
}
