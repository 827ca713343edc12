import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import { ScaleSettings } from '@/lib/jobs/schema';
import { readAutoscaler } from '@/lib/modal/autoscaler';
import { withDeadline } from '@/lib/modal/with-deadline';

const WAIT_MS = 3_000;

/** What holds as Modal told it just now, or as it was set last from here where Modal did not answer. */
export interface HeldScale {
  settings: ScaleSettings | null;
  toldBy: 'Modal' | 'console';
}

/** What the autoscaler holds by Modal's own word; null when Modal is away, or lists no such function. Asked before any lock is taken. */
export async function liveScale(): Promise<ScaleSettings | null> {
  try {
    const state = await withDeadline(readAutoscaler(), WAIT_MS);
    return state === 'late' ? null : (state?.live ?? null);
  } catch {
    return null;
  }
}

/** What a scale is judged by: whether it can only cost less, nothing keeps anybody from. */
export async function heldScale(
  tx: Prisma.TransactionClient,
  targetId: string,
  live: ScaleSettings | null,
): Promise<HeldScale> {
  return live
    ? { settings: live, toldBy: 'Modal' }
    : { settings: await standingScale(tx, targetId), toldBy: 'console' };
}

/** Why a scale is no scale-down, beside what it was compared with. */
export function scaleUpSentence({ settings, toldBy }: HeldScale): string {
  if (settings === null) return 'What holds now is not known, so only a least of 0 containers passes.';
  const { minContainers, maxContainers, scaledownWindowSeconds } = settings;
  const source = toldBy === 'Modal' ? 'by Modal’s word' : 'as last set here; Modal did not say';
  return `Only a scale-down passes: ${minContainers} to ${maxContainers} containers and ${scaledownWindowSeconds} s idle hold now, ${source}.`;
}

/** No more containers kept, no more allowed, none idle for longer. What nothing is known of is saved by keeping none. */
export function savesMoney(asked: ScaleSettings, standing: ScaleSettings | null): boolean {
  if (standing === null) return asked.minContainers === 0;
  return (
    asked.minContainers <= standing.minContainers &&
    asked.maxContainers <= standing.maxContainers &&
    asked.scaledownWindowSeconds <= standing.scaledownWindowSeconds
  );
}

/** What was set last from here: by the newest scale, else by the newest deployment. */
async function standingScale(tx: Prisma.TransactionClient, targetId: string): Promise<ScaleSettings | null> {
  const [deployed] = await tx.$queryRaw<{ at: Date; settings: unknown }[]>`
    SELECT deployment."deployedAt" AS "at", jsonb_build_object(
      'minContainers', revision."config" #> '{compute,min_containers}',
      'maxContainers', revision."config" #> '{compute,max_containers}',
      'scaledownWindowSeconds', revision."config" #> '{compute,scaledown_window}') AS "settings"
    FROM "Deployment" deployment JOIN "Revision" revision ON revision."id" = deployment."revisionId"
    WHERE deployment."targetId" = ${targetId}
    ORDER BY deployment."deployedAt" DESC LIMIT 1`;
  const scaled = await tx.job.findFirst({
    where: { targetId, kind: 'scale', status: 'succeeded', finishedAt: { gt: deployed?.at ?? new Date(0) } },
    orderBy: { finishedAt: 'desc' },
    select: { params: true },
  });
  return ScaleSettings.safeParse(scaled?.params ?? deployed?.settings).data ?? null;
}
