import 'server-only';
import type { RevisionDeployment } from '@/components/revisions/deployments-card';
import { currentDeployment, deploymentsOf } from '@/lib/jobs/deployment-store';
import type { PresetWithLatest, RevisionStanding, StoredRevision } from '@/lib/presets/schema';
import { standingOf } from '@/lib/presets/standing-store';
import { presetByName, revisionById, revisionByNumber } from '@/lib/presets/store';

export interface RevisionAtPath {
  preset: PresetWithLatest;
  revision: StoredRevision;
  parent: StoredRevision | null;
  standing: RevisionStanding;
  deployments: RevisionDeployment[];
}

/** All that the page of a revision shows; null when the path names none. */
export async function revisionAtPath(name: string, number: string): Promise<RevisionAtPath | null> {
  if (!/^[1-9]\d{0,8}$/.test(number)) return null;
  const [preset, revision] = await Promise.all([presetByName(name), revisionByNumber(name, Number(number))]);
  if (!preset || !revision) return null;
  const [parent, standing, deployments] = await Promise.all([
    revision.parentId ? revisionById(revision.parentId) : null,
    standingOf(revision.id),
    deploymentFacts(revision.id),
  ]);
  return standing && { preset, revision, parent, standing, deployments };
}

async function deploymentFacts(revisionId: string): Promise<RevisionDeployment[]> {
  const deployments = await deploymentsOf(revisionId);
  const targetIds = [...new Set(deployments.map(({ targetId }) => targetId))];
  const current = await Promise.all(targetIds.map(currentDeployment));
  return deployments.map(({ id, jobId, target, deployedByName, deployedAt }) => ({
    jobId,
    target: `${target.appName} · ${target.environment}`,
    deployedByName,
    deployedAt,
    isCurrent: current.some((deployment) => deployment?.id === id),
  }));
}
