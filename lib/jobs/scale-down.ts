import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import { ScaleSettings } from '@/lib/jobs/schema';

/** Whether these settings can only cost less than those that hold: nothing keeps anybody from that. */
export async function isScaleDown(
  tx: Prisma.TransactionClient,
  targetId: string,
  asked: ScaleSettings,
): Promise<boolean> {
  return savesMoney(asked, await standingScale(tx, targetId));
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
