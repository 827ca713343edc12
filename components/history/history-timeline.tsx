import { History } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { isFiltered } from '@/lib/audit/history-address';
import type { AuditPage, HistoryFilter, HistoryPlace } from '@/lib/audit/schema';
import { ClearFilters } from './clear-filters';
import { HistoryList } from './history-list';
import { HistoryPages } from './history-pages';
import { historyEntry } from './to-entry';

interface HistoryTimelineProps extends AuditPage {
  filter: HistoryFilter;
  place: HistoryPlace;
}

/** One page of entries by days, and the ways to its neighbours. */
export function HistoryTimeline({ rows, hasNewer, hasOlder, filter, place }: HistoryTimelineProps) {
  const [newest, oldest] = [rows.at(0), rows.at(-1)];
  if (!newest || !oldest) return <Card>{isFiltered(filter) ? <NothingMatches /> : <NothingYet />}</Card>;
  return (
    <div className="grid gap-4">
      <Card className="overflow-hidden">
        <HistoryList entries={rows.map(historyEntry)} asked={{ ...filter, ...place }} />
      </Card>
      <HistoryPages
        filter={filter}
        newest={newest.id}
        oldest={oldest.id}
        hasNewer={hasNewer}
        hasOlder={hasOlder}
      />
    </div>
  );
}

function NothingMatches() {
  return <EmptyState icon={History} title="Nothing matches" action={<ClearFilters />} />;
}

function NothingYet() {
  return (
    <EmptyState
      icon={History}
      title="Nothing happened yet"
      description="Saved revisions, deployments, jobs and changes of people appear here, newest first."
    />
  );
}
