import { revisionPath } from '@/components/presets/revision-line';
import { fieldAt } from '@/lib/flags/catalogue';
import { formatValue } from '@/lib/flags/format-value';
import type { Preset } from '@/lib/flags/preset';
import { formatQuantity } from '@/lib/format';
import { changedFields } from '@/lib/presets/diff';
import type { HistoryEntry } from './history-entry';

interface RevisionRow {
  id: string;
  presetName: string;
  number: number;
  config: Preset;
  message: string;
  reasons: Record<string, string>;
  authorName: string;
  createdAt: Date;
}

/** `parent` is the config it was changed from; null for the first revision. */
export function revisionEntry(row: RevisionRow, parent: Preset | null): HistoryEntry {
  const accepted = Object.keys(row.reasons).length;
  const suffix = accepted > 0 ? ` with ${formatQuantity(accepted, 'warning')} accepted` : '';
  return {
    id: `revision-${row.id}`,
    kind: 'revision',
    at: row.createdAt.toISOString(),
    who: row.authorName,
    title: `${row.presetName} r${row.number} saved${suffix}`,
    isFailure: false,
    changes: parent ? changeTexts(parent, row.config) : [],
    message: row.message,
    href: revisionPath(row.presetName, row.number),
    links: [],
  };
}

function changeTexts(before: Preset, after: Preset): string[] {
  return changedFields(before, after).map(
    (change) => `${fieldAt(change.path).name} ${formatValue(change.before)} → ${formatValue(change.after)}`,
  );
}

interface DeploymentRow {
  id: string;
  jobId: string;
  version: number | null;
  deployedByName: string;
  deployedAt: Date;
  revision: { number: number; preset: { name: string } };
}

export function deploymentEntry(row: DeploymentRow): HistoryEntry {
  const { number, preset } = row.revision;
  const version = row.version === null ? '' : ` as version ${row.version}`;
  const job = `/jobs/${row.jobId}`;
  return {
    id: `deployment-${row.id}`,
    kind: 'deployment',
    at: row.deployedAt.toISOString(),
    who: row.deployedByName,
    title: `${preset.name} r${number} deployed${version}`,
    isFailure: false,
    changes: [],
    message: null,
    href: job,
    links: [
      { label: 'Job and log', href: job },
      { label: `Revision r${number}`, href: revisionPath(preset.name, number) },
    ],
  };
}

interface AuditRow {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  summary: string;
}

export function auditEntry(row: AuditRow): HistoryEntry {
  const isJob = row.subjectKind === 'job';
  return {
    id: `audit-${row.id}`,
    kind: isJob ? 'job' : 'people',
    at: row.at.toISOString(),
    who: row.actorName,
    title: row.summary,
    isFailure: row.action === 'job.end',
    changes: [],
    message: null,
    href: isJob ? `/jobs/${row.subjectId}` : null,
    links: [],
  };
}
