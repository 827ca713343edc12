'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { Card } from '@/components/ui/card';
import type { JobKind } from '@/lib/jobs/schema';
import { filterLines } from './filter-lines';
import { KnownLinesList } from './known-lines';
import { LogFooter } from './log-footer';
import { LogRow, ROW_PX } from './log-row';
import { LogToolbar } from './log-toolbar';
import { useFollow } from './use-follow';
import { useKnownLines } from './use-known-lines';
import { useLineLink } from './use-line-link';
import { useLogFilter } from './use-log-filter';
import { useLogStream } from './use-log-stream';

interface LogViewerProps {
  jobId: string;
  kind: JobKind;
  /** Called when the last line is there. */
  onEnd(): void;
}

/** A job's log, live. Only the rows in view are drawn, so its length does not matter. */
export function LogViewer({ jobId, kind, onEnd }: LogViewerProps) {
  const { lines, state } = useLogStream(jobId, onEnd);
  const [filter, setFilter] = useLogFilter();
  const { text, source } = filter;
  const shown = useMemo(() => filterLines(lines, { text, source }), [lines, text, source]);
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 20,
  });
  const { following, setFollowing, onScroll } = useFollow(scroller, rows.getTotalSize());
  const { messages, firstErrorLine } = useKnownLines(lines, kind);
  const [linked, linkTo] = useLineLink();

  const showLinked = useEffectEvent((number: number) => {
    const index = shown.findIndex((line) => line.number === number);
    setFollowing(false);
    if (index >= 0) rows.scrollToIndex(index, { align: 'center' });
    // The line is there, but the filter hides it.
    else setFilter({ text: '', source: null });
  });
  const isLinkedHere = linked !== null && lines.length >= linked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter shows the line at another place.
  useEffect(() => {
    if (linked !== null && isLinkedHere) showLinked(linked);
  }, [linked, isLinkedHere, text, source]);

  return (
    <Card className="flex h-[calc(100dvh-13rem)] min-h-96 flex-col">
      <LogToolbar
        jobId={jobId}
        filter={filter}
        onFilter={setFilter}
        following={following}
        onFollow={setFollowing}
        shown={shown}
        firstErrorLine={firstErrorLine}
        onShow={linkTo}
      />
      <KnownLinesList messages={messages} onShow={linkTo} />
      <section
        ref={scroller}
        onScroll={onScroll}
        aria-label="Log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto py-2 font-mono text-xs tabular-nums"
      >
        <div className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = shown[index];
            return (
              line && (
                <LogRow
                  key={line.number}
                  line={line}
                  top={start}
                  kind={kind}
                  linked={line.number === linked}
                />
              )
            );
          })}
        </div>
        {shown.length === 0 && (
          <p className="px-3 text-muted-foreground">{emptyWords(lines.length, state)}</p>
        )}
      </section>
      <LogFooter shown={shown.length} stored={lines.length} state={state} />
    </Card>
  );
}

function emptyWords(lineCount: number, state: string): string {
  if (lineCount > 0) return 'No line matches the filter.';
  return state === 'ended' ? 'This job has written nothing.' : 'Waiting for the first line…';
}
