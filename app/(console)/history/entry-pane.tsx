import Link from 'next/link';
import { changeCosts } from '@/components/history/change-costs';
import { EntryEffect } from '@/components/history/entry-effect';
import { entryFacts, otherChanges, presetChanges } from '@/components/history/entry-facts';
import { EntryHeader } from '@/components/history/entry-header';
import { EntryProof } from '@/components/history/entry-proof';
import { EntrySection } from '@/components/history/entry-section';
import { EntryWhy } from '@/components/history/entry-why';
import { historyEntry } from '@/components/history/to-entry';
import { ValueDiff } from '@/components/history/value-diff';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { historyPath } from '@/lib/audit/history-address';
import type { HistoryFilter, HistoryPlace } from '@/lib/audit/schema';
import { auditEntry } from '@/lib/audit/store';
import { env } from '@/lib/env';
import { effectOf } from './effect-of';
import { RevisionThen } from './revision-then';

/** One entry in full: what changed, why, what the rules said, what it did, and where to go on. */
export async function EntryPane({ filter, place }: { filter: HistoryFilter; place: HistoryPlace }) {
  const { entry = '', ...list } = place;
  const row = await auditEntry(entry);
  const backHref = historyPath({ ...filter, ...list });
  if (!row) return <NoEntry id={entry} backHref={backHref} />;
  const facts = entryFacts(row.before, row.after);
  const [preset, others] = [presetChanges(row), otherChanges(row)];
  const changes = [...preset, ...others];
  const effect = await effectOf(row);
  return (
    <Card aria-label="Entry" className="overflow-hidden">
      <EntryHeader entry={historyEntry(row)} backHref={backHref} />
      {changes.length > 0 && (
        <EntrySection title="What changed" aside={preset.length > 0 ? changeCosts(preset) : undefined}>
          <ValueDiff changes={changes} />
        </EntrySection>
      )}
      <EntryWhy facts={facts} />
      {facts.error && (
        <EntrySection title="What went wrong">
          <p className="max-h-60 overflow-y-auto whitespace-pre-wrap break-words text-sm">{facts.error}</p>
        </EntrySection>
      )}
      {effect && <EntryEffect effect={effect} />}
      {row.revisionId && <RevisionThen revisionId={row.revisionId} />}
      {row.jobId && (
        <EntrySection title="Job">
          <Button asChild variant="secondary" className="justify-self-start">
            <Link href={`/jobs/${row.jobId}`}>Open job and log</Link>
          </Button>
        </EntrySection>
      )}
      {row.subjectKind === 'incident' && (
        <EntrySection title="Frozen range">
          <Button asChild variant="secondary" className="justify-self-start">
            <Link href="/incidents">Open frozen ranges</Link>
          </Button>
        </EntrySection>
      )}
      <EntryProof
        id={row.id}
        hash={row.hash}
        address={new URL(historyPath({ entry: row.id }), env.CONSOLE_URL).href}
      />
    </Card>
  );
}

function NoEntry({ id, backHref }: { id: string; backHref: string }) {
  const back = (
    <Button asChild variant="secondary">
      <Link href={backHref}>Back to the history</Link>
    </Button>
  );
  return (
    <Card>
      <EmptyState title={`There is no entry ${id}`} action={back} />
    </Card>
  );
}
