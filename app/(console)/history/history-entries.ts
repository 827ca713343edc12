import 'server-only';
import { type EntryKind, type HistoryEntry, newestFirst } from '@/components/history/history-entry';
import { auditEntry, deploymentEntry, revisionEntry } from '@/components/history/to-entry';
import { recentAudit } from '@/lib/audit/store';
import { recentDeployments } from '@/lib/jobs/store';
import { recentRevisions, revisionById } from '@/lib/presets/store';

const READERS: Record<EntryKind, (limit: number) => Promise<HistoryEntry[]>> = {
  revision: revisionEntries,
  deployment: async (limit) => (await recentDeployments(limit)).map(deploymentEntry),
  job: async (limit) => (await recentAudit(limit, { subjectKinds: ['job'] })).map(auditEntry),
  people: async (limit) =>
    (await recentAudit(limit, { subjectKinds: ['person', 'invitation'] })).map(auditEntry),
};

/** The newest `limit` entries of one kind, or of all; sign-ins are shown among people only. */
export async function historyEntries(kind: EntryKind | null, limit: number): Promise<HistoryEntry[]> {
  if (kind !== null) return READERS[kind](limit);
  const [revisions, deployments, others] = await Promise.all([
    READERS.revision(limit),
    recentDeployments(limit),
    recentAudit(limit, {
      subjectKinds: ['job', 'person', 'invitation'],
      exceptActions: ['person.sign-in'],
    }),
  ]);
  // A deployment says itself that its job succeeded.
  const deployJobs = new Set(deployments.map(({ jobId }) => jobId));
  const audited = others.filter((row) => row.action !== 'job.succeed' || !deployJobs.has(row.subjectId));
  return newestFirst([...revisions, ...deployments.map(deploymentEntry), ...audited.map(auditEntry)], limit);
}

async function revisionEntries(limit: number): Promise<HistoryEntry[]> {
  const revisions = await recentRevisions(limit);
  const known = new Map(revisions.map((revision) => [revision.id, revision]));
  return Promise.all(
    revisions.map(async (revision) => {
      const { parentId } = revision;
      const parent = parentId === null ? null : (known.get(parentId) ?? (await revisionById(parentId)));
      return revisionEntry(revision, parent?.config ?? null);
    }),
  );
}
