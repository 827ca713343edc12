import type { AuditRow } from '@/lib/audit/schema';
import { formatQuantity } from '@/lib/format';
import { jobTitle } from '@/lib/jobs/job-title';
import { JobKind } from '@/lib/jobs/schema';
import { type EntryFacts, entryFacts } from './entry-facts';

type Row = Pick<AuditRow, 'action' | 'summary' | 'before' | 'after'>;

const REVISION_VERBS: Record<string, string> = {
  'revision.save': 'saved',
  'revision.approve': 'approved',
  'revision.withdraw-approval': 'lost an approval',
  'revision.quarantine': 'quarantined',
  'revision.lift-quarantine': 'released from quarantine',
};

const PRESET_VERBS: Record<string, string> = {
  'preset.create': 'created',
  'preset.duplicate': 'created as a copy',
  'preset.archive': 'archived',
  'preset.unarchive': 'taken out of the archive',
};

/** What happened in a few words; of an entry that says too little of itself, the sentence it was written with. */
export function entryTitle(row: Row): string {
  const facts = entryFacts(row.before, row.after);
  return (
    revisionTitle(row, facts) ??
    presetTitle(row, facts) ??
    deployTitle(row, facts) ??
    jobTitled(row, facts) ??
    row.summary
  );
}

function revisionTitle({ action }: Row, { preset, number, reasons }: EntryFacts): string | null {
  const verb = REVISION_VERBS[action];
  if (verb === undefined || preset === undefined || number === undefined) return null;
  const accepted = Object.keys(reasons ?? {}).length;
  const suffix = accepted > 0 ? ` with ${formatQuantity(accepted, 'warning')} accepted` : '';
  return `${preset} r${number} ${verb}${suffix}`;
}

function presetTitle({ action }: Row, { preset }: EntryFacts): string | null {
  const verb = PRESET_VERBS[action];
  return verb === undefined || preset === undefined ? null : `${preset} ${verb}`;
}

const DEPLOY_ENDS: Record<string, string> = {
  succeeded: 'deployed to',
  failed: 'failed to deploy to',
  cancelled: 'cancelled on its way to',
  lost: 'lost on its way to',
};

/** It stands, although what came after its publication did not go well. */
const DEPLOYED_BUT: Record<string, string> = {
  failed: 'then failed its checks',
  cancelled: 'its last steps cancelled',
  lost: 'not verified',
};

function deployTitle({ action }: Row, facts: EntryFacts): string | null {
  const { kind, status, preset, revision, environment, version, register } = facts;
  const isEnd = action === 'job.succeed' || action === 'job.end';
  if (!isEnd || revision === undefined) return null;
  if (kind === 'rollback' && status === 'succeeded')
    return `${environment} rolled back to ${preset} r${revision}`;
  if (register && status === 'succeeded') return `${preset} r${revision} registered on ${environment}`;
  const but = DEPLOYED_BUT[status ?? ''];
  if (but && version !== undefined) return `${preset} r${revision} deployed to ${environment}, ${but}`;
  const words = DEPLOY_ENDS[status ?? ''];
  return kind === 'deploy' && words ? `${preset} r${revision} ${words} ${environment}` : null;
}

const JOB_STATES: Record<string, string> = { cancelling: 'asked to stop' };

function jobTitled({ action }: Row, { kind, status, revision, register }: EntryFacts): string | null {
  const known = JobKind.safeParse(kind);
  if (!action.startsWith('job.') || !known.success || status === undefined) return null;
  const title = jobTitle({
    kind: known.data,
    revision: revision === undefined ? null : { number: revision },
    register,
  });
  return `${title} ${JOB_STATES[status] ?? status}`;
}
