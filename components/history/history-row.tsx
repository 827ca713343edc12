import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import { ChangeSummary } from './change-summary';
import type { HistoryEntry } from './history-entry';
import { KindIcon } from './kind-icon';

interface HistoryRowProps {
  entry: HistoryEntry;
  /** Opens the entry. */
  href: string;
  isOpen: boolean;
}

/** When, what, who, how and why; the whole row opens the entry. */
export function HistoryRow({ entry, href, isOpen }: HistoryRowProps) {
  const { at, kind, isFailure, title, who, changes, facts, ticket, message } = entry;
  return (
    <li className="relative grid grid-cols-[2.75rem_1rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 px-4 py-2 hover:bg-muted/40 has-[[aria-current]]:bg-muted sm:grid-cols-[2.75rem_1rem_minmax(0,5fr)_minmax(0,6fr)]">
      <LocalTime date={at} format="time" className="font-mono text-muted-foreground text-xs" />
      <KindIcon kind={kind} isFailure={isFailure} />
      <div className="min-w-0">
        <Link
          href={href}
          scroll={false}
          aria-current={isOpen ? 'true' : undefined}
          className="break-words rounded-sm font-medium after:absolute after:inset-0"
        >
          {title}
        </Link>
        <p className="truncate text-muted-foreground text-xs">{who}</p>
      </div>
      <div className="col-start-3 grid min-w-0 gap-1 text-muted-foreground text-xs sm:col-start-4">
        <ChangeSummary changes={changes} />
        {facts.length > 0 && <p className="break-words tabular-nums">{facts.join(' · ')}</p>}
        {message && <p className="line-clamp-2 break-words">“{message}”</p>}
        {ticket && <p className="truncate">{ticket}</p>}
      </div>
    </li>
  );
}
