import type { AuditRow } from '@/lib/audit/schema';
import { formatValue } from '@/lib/flags/format-value';
import { formatDuration } from '@/lib/format';
import { type EntryChange, type EntryFacts, entryFacts, otherChanges, presetChanges } from './entry-facts';
import { entryTitle } from './entry-title';
import type { HistoryEntry } from './history-entry';

const REFUSED = ['failed', 'lost'];

/** An entry of the audit log as the timeline shows it. */
export function historyEntry(row: AuditRow): HistoryEntry {
  const facts = entryFacts(row.after);
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    who: row.actorName,
    title: entryTitle(row),
    isFailure: isFailure(row, facts.status),
    changes: [...presetChanges(row), ...otherChanges(row)].map(changeText),
    facts: shortFacts(facts),
    ticket: facts.ticket ?? null,
    message: facts.message ?? facts.reason ?? facts.note ?? firstLine(facts.error),
  };
}

export function changeText({ name, before, after }: EntryChange): string {
  return `${name} ${formatValue(before)} → ${formatValue(after)}`;
}

function shortFacts({ version, durationSeconds, strategy, outcome }: EntryFacts): string[] {
  return [
    strategy ?? null,
    version === undefined ? (outcome ?? null) : `version ${version}`,
    durationSeconds === undefined ? null : formatDuration(durationSeconds),
  ].filter((fact) => fact !== null);
}

function firstLine(text: string | undefined): string | null {
  return text?.split('\n')[0] ?? null;
}

function isFailure({ action }: AuditRow, status = 'failed'): boolean {
  if (action === 'alert.fire' || action === 'schedule.miss') return true;
  // The first release wrote no more than `job.end` for a job that did not succeed.
  return action === 'job.end' && REFUSED.includes(status);
}
