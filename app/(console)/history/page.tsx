import { History } from 'lucide-react';
import Link from 'next/link';
import { isEntryKind } from '@/components/history/history-entry';
import { HistoryList } from '@/components/history/history-list';
import { KindFilter } from '@/components/history/kind-filter';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { pageActor } from '@/lib/auth/session';
import { historyEntries } from './history-entries';

export const metadata = { title: 'History' };

const STEP = 100;
const MOST = 1000;

interface HistoryPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  await pageActor('console.read');
  const asked = await searchParams;
  const kind = isEntryKind(asked.kind) ? asked.kind : null;
  const limit = Math.min(MOST, Math.max(STEP, Math.floor(Number(asked.show)) || STEP));
  const entries = await historyEntries(kind, limit);
  const more = new URLSearchParams({ ...(kind && { kind }), show: String(limit + STEP) });
  return (
    <>
      <PageHeader title="History" />
      <PageBody>
        <KindFilter current={kind} />
        <Card className="overflow-hidden">
          {entries.length === 0 ? (
            <EmptyState
              icon={History}
              title="Nothing happened yet"
              description="Saved revisions, deployments, jobs and changes of people appear here, newest first."
            />
          ) : (
            <HistoryList entries={entries} nowMs={Date.now()} />
          )}
        </Card>
        {entries.length === limit && limit < MOST && (
          <Button asChild variant="secondary" className="justify-self-center">
            <Link href={`/history?${more}`} scroll={false}>
              Show older
            </Link>
          </Button>
        )}
      </PageBody>
    </>
  );
}
