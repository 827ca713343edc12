import Link from 'next/link';
import { ChainCard } from '@/components/history/chain-card';
import { ExportLinks } from '@/components/history/export-links';
import { HistoryFilters } from '@/components/history/history-filters';
import { HistoryTimeline } from '@/components/history/history-timeline';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { HistoryFilter, HistoryPlace } from '@/lib/audit/schema';
import { auditHead, peopleInAudit } from '@/lib/audit/store';
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
  const askedPlace = HistoryPlace.parse(asked);
  const isOpen = askedPlace.entry !== undefined;
  const [{ page, place }, head, presets, people] = await Promise.all([
    timeline(filter, askedPlace),
    isOpen ? null : auditHead(),
    presetNames(),
    peopleInAudit(),
  ]);
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
        <div className={cn('xl:col-span-2', isOpen && 'max-xl:hidden')}>
          <HistoryFilters filter={filter} presets={presets} people={people} />
        </div>
        <div className={cn(isOpen && 'max-xl:hidden')}>
          <HistoryTimeline {...page} filter={filter} place={place} />
        </div>
        <aside className="min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto">
          {isOpen && <EntryPane filter={filter} place={place} />}
          {head && <ChainCard {...head} />}
        </aside>
      </PageBody>
    </>
  );
}
