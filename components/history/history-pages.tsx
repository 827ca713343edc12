import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { historyPath } from '@/lib/audit/history-address';
import type { HistoryFilter } from '@/lib/audit/schema';

interface HistoryPagesProps {
  filter: HistoryFilter;
  /** The newest and the oldest entry on this page. */
  newest: string;
  oldest: string;
  hasNewer: boolean;
  hasOlder: boolean;
}

/** Newer and older entries of the same filter. */
export function HistoryPages({ filter, newest, oldest, hasNewer, hasOlder }: HistoryPagesProps) {
  if (!hasNewer && !hasOlder) return null;
  return (
    <nav aria-label="Pages of the history" className="flex flex-wrap justify-between gap-2">
      {hasNewer ? (
        <span className="flex gap-2">
          <Button asChild variant="secondary">
            <Link href={historyPath(filter)}>Newest</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href={historyPath({ ...filter, after: newest })}>
              <ChevronLeft aria-hidden />
              Show newer
            </Link>
          </Button>
        </span>
      ) : (
        <span />
      )}
      {hasOlder && (
        <Button asChild variant="secondary">
          <Link href={historyPath({ ...filter, before: oldest })}>
            Show older
            <ChevronRight aria-hidden />
          </Link>
        </Button>
      )}
    </nav>
  );
}
