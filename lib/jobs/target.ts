import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Prisma, Target } from '@/lib/generated/prisma/client';
import { volumeReceipt } from '@/lib/modal/volume-receipt';
import { workspaceSecrets } from '@/lib/modal/workspace-secrets';

/** The row of the app that this console operates: MODAL_APP_NAME in MODAL_ENVIRONMENT. */
export async function defaultTarget(): Promise<Target> {
  const place = { environment: env.MODAL_ENVIRONMENT, appName: env.MODAL_APP_NAME };
  const where = { environment_appName: place };
  const known = await db.target.findUnique({ where });
  if (known) return known;
  // Two may come here at once on a new database: one of them creates it.
  await db.target.createMany({ data: place, skipDuplicates: true });
  return db.target.findUniqueOrThrow({ where });
}

/** Reads the volumes' receipts and the names of the secrets and keeps them on the target's row. Throws when Modal is away. */
export async function refreshTarget(): Promise<Target> {
  const { id } = await defaultTarget();
  const [weights, kernels, secretNames] = await Promise.all([
    volumeReceipt('glm51-model-weights', '/GLM-5.1-FP8/.receipt.json'),
    volumeReceipt('glm51-deepgemm-cache', '/.receipt.json'),
    workspaceSecrets(),
  ]);
  return db.target.update({
    where: { id },
    data: { weights: json(weights), kernels: json(kernels), secretNames, volumesObservedAt: new Date() },
  });
}

function json(receipt: unknown) {
  return receipt as Prisma.InputJsonValue;
}
