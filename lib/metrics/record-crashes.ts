import 'server-only';
import { db } from '@/lib/db';
import type { ContainerCrash } from '@/lib/modal/crash-lines';

/** Stores what containers said of their own end: it is earlier and more exact than what the control plane knows. */
export async function recordCrashes(crashes: readonly ContainerCrash[]): Promise<void> {
  for (const { containerId, at, reason } of crashes) {
    const end = { endedAt: at, failure: reason };
    await db.listedContainer.upsert({
      where: { id: containerId },
      create: { id: containerId, firstListedAt: at, ...end },
      update: end,
    });
  }
}
