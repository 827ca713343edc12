import { FilePen, ListChecks, type LucideIcon, OctagonX, Rocket, User } from 'lucide-react';
import Link from 'next/link';
import { formatTime } from '@/lib/format';
import { ChangeSummary } from './change-summary';
import { type EntryKind, type HistoryEntry, KIND_TITLES } from './history-entry';

const ICONS: Record<EntryKind, LucideIcon> = {
  revision: FilePen,
  deployment: Rocket,
  job: ListChecks,
  people: User,
};

/** When, what, how, why and who, on one line where there is room. */
export function HistoryRow({ entry, timeZone }: { entry: HistoryEntry; timeZone: string }) {
  return (
    <li className="grid grid-cols-[2.75rem_1rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 px-4 py-2 hover:bg-muted/40 xl:grid-cols-[2.75rem_1rem_minmax(0,5fr)_minmax(0,6fr)_8rem]">
      <time dateTime={entry.at} className="font-mono text-muted-foreground text-xs">
        {formatTime(new Date(entry.at), timeZone)}
      </time>
      <KindIcon entry={entry} />
      <p className="min-w-0 break-words font-medium">
        {entry.href ? (
          <Link href={entry.href} className="rounded-sm underline-offset-4 hover:underline">
            {entry.title}
          </Link>
        ) : (
          entry.title
        )}
      </p>
      <div className="col-start-3 grid min-w-0 gap-1 text-muted-foreground text-xs xl:col-start-4">
        <ChangeSummary changes={entry.changes} />
        {entry.links.length > 0 && (
          <p className="flex flex-wrap gap-x-4">
            {entry.links.map(({ label, href }) => (
              <Link
                key={href}
                href={href}
                className="rounded-sm underline decoration-input underline-offset-4 hover:text-foreground hover:decoration-current"
              >
                {label}
              </Link>
            ))}
          </p>
        )}
        {entry.message && <p className="break-words">“{entry.message}”</p>}
      </div>
      <p className="col-start-3 min-w-0 truncate text-muted-foreground text-xs xl:col-start-5 xl:text-right">
        {entry.who}
      </p>
    </li>
  );
}

function KindIcon({ entry }: { entry: HistoryEntry }) {
  const Icon = entry.isFailure ? OctagonX : ICONS[entry.kind];
  return (
    <span className="flex h-5 items-center self-start">
      <Icon
        aria-hidden
        className={entry.isFailure ? 'size-3.5 text-danger' : 'size-3.5 text-muted-foreground'}
      />
      <span className="sr-only">{KIND_TITLES[entry.kind]}</span>
    </span>
  );
}
