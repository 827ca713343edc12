import { History } from 'lucide-react';
import Link from 'next/link';
import { ChainCard } from '@/components/history/chain-card';
import { ClearFilters } from '@/components/history/clear-filters';
import { ExportLinks } from '@/components/history/export-links';
import { HistoryFilters } from '@/components/history/history-filters';
import { HistoryList } from '@/components/history/history-list';
import { HistoryPages } from '@/components/history/history-pages';
import { historyEntry } from '@/components/history/to-entry';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { HistoryFilter, HistoryPlace, historyPath, isFiltered } from '@/lib/audit/schema';
import { auditEntry, auditHead, peopleInAudit } from '@/lib/audit/store';
import { pageActor } from '@/lib/auth/session';
import { presetNames } from '@/lib/presets/preset-names';
import { EntryPane } from './entry-pane';
import { timeline } from './timeline';

export const metadata = { title: 'History' };

interface HistoryPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  await pageActor('console.read');
  const asked = await searchParams;
  const filter = HistoryFilter.parse(asked);
  const { entry, ...place } = HistoryPlace.parse(asked);
  const [page, open, head, presets, people] = await Promise.all([
    timeline(filter, { entry, ...place }),
    entry === undefined ? null : auditEntry(entry),
    entry === undefined ? auditHead() : null,
    presetNames(),
    peopleInAudit(),
  ]);
  const [newest, oldest] = [page.rows.at(0), page.rows.at(-1)];
  return (
    <>
      <PageHeader
        title="History"
        actions={
          <>
            <Button asChild variant="secondary">
              <Link href="/presets/compare">Compare two…</Link>
            </Button>
            <ExportLinks filter={filter} />
          </>
        }
      />
      <PageBody className="items-start xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className={open ? 'max-xl:hidden xl:col-span-2' : 'xl:col-span-2'}>
          <HistoryFilters filter={filter} presets={presets} people={people} />
        </div>
        <div className={open ? 'grid gap-4 max-xl:hidden' : 'grid gap-4'}>
          <Card className="overflow-hidden">
            {page.rows.length === 0 ? (
              <Nothing isFiltered={isFiltered(filter)} />
            ) : (
              <HistoryList
                entries={page.rows.map(historyEntry)}
                nowMs={Date.now()}
                asked={{ ...filter, ...place, entry }}
              />
            )}
          </Card>
          {newest && oldest && (
            <HistoryPages {...page} filter={filter} newest={newest.id} oldest={oldest.id} />
          )}
        </div>
        <aside className="min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto">
          {open && <EntryPane row={open} backHref={historyPath({ ...filter, ...place })} />}
          {entry !== undefined && !open && (
            <Card>
              <EmptyState title={`There is no entry ${entry}`} />
            </Card>
          )}
          {head && <ChainCard {...head} />}
        </aside>
      </PageBody>
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState icon={History} title="Nothing matches" action={<ClearFilters />} />
  ) : (
    <EmptyState
      icon={History}
      title="Nothing happened yet"
      description="Saved revisions, deployments, jobs and changes of people appear here, newest first."
    />
  );
}
