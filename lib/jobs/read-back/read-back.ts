import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import type { Preset } from '@/lib/flags/preset';
import { compareDeployed, differences } from '@/lib/jobs/read-back/compare-deployed';
import type { ReadBack } from '@/lib/jobs/schema';
import { readDeployedApp } from '@/lib/modal/deployed-app';

const LOOKS = 3;
const BETWEEN_LOOKS_MS = 1_000;

interface Deployed {
  id: string;
  tag: string;
}

/**
 * Reads from Modal what it holds of a deployment, compares it with the revision, and keeps both beside the deployment.
 * Null when nothing is deployed. Throws when Modal is away.
 */
export async function readBack({ id, tag }: Deployed, config: Preset): Promise<ReadBack | null> {
  // The control plane may answer from the version before for a moment, so a difference is looked at again.
  for (let look = 1; ; look += 1) {
    const held = await readDeployedApp();
    if (held === null) return null;
    const compared = compareDeployed({ tag, config }, held);
    if (look < LOOKS && differences(compared).length > 0) {
      await pause(BETWEEN_LOOKS_MS);
      continue;
    }
    const found = { at: new Date().toISOString(), compared };
    await db.deployment.update({ where: { id }, data: { readBack: found } });
    return found;
  }
}
