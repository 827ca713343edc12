import 'server-only';
import type { Change } from '@/components/overview/changes-list';
import { fieldAt } from '@/lib/flags/catalogue';
import { formatValue } from '@/lib/flags/format-value';
import { recentDeployments } from '@/lib/jobs/deployment-store';
import { changedFields } from '@/lib/presets/diff';
import type { StoredRevision } from '@/lib/presets/schema';
import { recentRevisions, revisionById } from '@/lib/presets/store';

/** Saved revisions and deployments in one list, newest first. */
export async function recentChanges(limit: number): Promise<Change[]> {
  const [revisions, deployments] = await Promise.all([recentRevisions(limit), recentDeployments(limit)]);
  const saved = await Promise.all(revisions.map(savedChange));
  const deployed = deployments.map(
    ({ id, deployedAt, deployedByName, revision, jobId }): Change => ({
      id,
      at: deployedAt,
      what: `r${revision.number} deployed`,
      why: `by ${deployedByName}`,
      href: `/jobs/${jobId}`,
    }),
  );
  return [...saved, ...deployed].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

async function savedChange(revision: StoredRevision): Promise<Change> {
  const { id, number, presetName, createdAt, message } = revision;
  return {
    id,
    at: createdAt,
    what: `r${number} ${await whatChanged(revision)}`,
    why: message,
    href: `/presets/${presetName}/revisions/${number}`,
  };
}

/** `--max-running-requests 64 → 48`, with how many more when there are. */
async function whatChanged(revision: StoredRevision): Promise<string> {
  const parent = revision.parentId === null ? null : await revisionById(revision.parentId);
  if (parent === null) return `of ${revision.presetName} saved`;
  const [first, ...more] = changedFields(parent.config, revision.config);
  if (first === undefined) return 'saved without a change';
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `${fieldAt(first.path).name} ${formatValue(first.before)} → ${formatValue(first.after)}${others}`;
}
