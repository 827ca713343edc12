'use client';

import { ChevronDown, ChevronUp, ListFilter } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { formatCount } from '@/lib/format';
import type { LogView } from './use-log-filter';

interface LogSearchFieldProps {
  view: LogView;
  onView(change: Partial<LogView>): void;
  /** How many lines match; null when nothing is looked for. */
  found: { count: number; place: number | null; searching: boolean; failed: boolean } | null;
  onStep(side: 'before' | 'after'): void;
}

/** Looks for words: how many lines have them, the next and the one before, alone or among all. */
export function LogSearchField({ view, onView, found, onStep }: LogSearchFieldProps) {
  return (
    <search className="flex w-full items-center gap-1 sm:w-auto">
      <span className="relative min-w-0 flex-1 sm:w-72">
        <Input
          type="search"
          aria-label="Filter log"
          placeholder="Filter log…"
          maxLength={200}
          className="pr-28 font-mono [&::-webkit-search-cancel-button]:hidden"
          value={view.text}
          onChange={(event) => onView({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onStep(event.shiftKey ? 'before' : 'after');
            if (event.key === 'Escape') onView({ text: '' });
          }}
        />
        <span
          role="status"
          aria-busy={found?.searching}
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2.5 text-muted-foreground text-xs tabular-nums"
        >
          {found && wordsFor(found)}
        </span>
      </span>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Match before"
        disabled={!found?.count}
        onClick={() => onStep('before')}
      >
        <ChevronUp />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Next match"
        disabled={!found?.count}
        onClick={() => onStep('after')}
      >
        <ChevronDown />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Only lines that match"
        title="Only lines that match"
        aria-pressed={!view.showsAll}
        className="aria-pressed:bg-accent/15 aria-pressed:text-accent"
        onClick={() => onView({ showsAll: !view.showsAll })}
      >
        <ListFilter />
      </Button>
    </search>
  );
}

function wordsFor({ count, place, searching, failed }: NonNullable<LogSearchFieldProps['found']>): string {
  if (failed) return 'not all searched';
  if (count === 0) return searching ? 'searching…' : 'no match';
  const of = `${formatCount(count)}${searching ? '…' : ''}`;
  return place === null ? of : `${formatCount(place)} of ${of}`;
}
