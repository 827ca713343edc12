import { X } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { BringIntoView } from './bring-into-view';
import type { HistoryEntry } from './history-entry';
import { KindIcon } from './kind-icon';

/** What happened, when and by whom, and the way back to the timeline. */
export function EntryHeader({ entry, backHref }: { entry: HistoryEntry; backHref: string }) {
  return (
    <header className="relative flex items-start gap-3 px-4 py-3">
      <KindIcon kind={entry.kind} isFailure={entry.isFailure} />
      <div className="min-w-0 flex-1">
        <h2 className="break-words font-semibold text-sm">{entry.title}</h2>
        <p className="break-words text-muted-foreground text-xs">
          {entry.who}, <LocalTime date={entry.at} />
          {entry.facts.map((fact) => ` · ${fact}`)}
        </p>
      </div>
      <BringIntoView of={entry.id} />
      <Button asChild variant="ghost" size="icon-sm">
        <Link href={backHref} scroll={false} aria-label="Close the entry">
          <X aria-hidden />
        </Link>
      </Button>
    </header>
  );
}
