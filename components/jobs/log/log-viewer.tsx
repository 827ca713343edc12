'use client';

import { useRef, useState } from 'react';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/lib/format';
import { isEmptyFilter, type LogFilter } from '@/lib/jobs/log-filter';
import type { JobKind, OpenedLog } from '@/lib/jobs/schema';
import { copyLines } from './copy-lines';
import { fetchError } from './fetch-log';
import { KnownLinesList } from './known-lines';
import { LineCache } from './line-cache';
import { allLines } from './line-numbers';
import { LogErrors } from './log-errors';
import { LogFooter } from './log-footer';
import { LogRows } from './log-rows';
import type { LogSearch } from './log-search';
import { LogSearchField } from './log-search-field';
import { LogSources } from './log-sources';
import { LogToolbar } from './log-toolbar';
import { type LinkedLines, useLineLink } from './use-line-link';
import { useLiveLog } from './use-live-log';
import { useLogFilter } from './use-log-filter';
import { useLogLines } from './use-log-lines';
import { useScrolledRows } from './use-scrolled-rows';

interface LogViewerProps {
  jobId: string;
  kind: JobKind;
  opened: OpenedLog;
  /** Called when the last line is there. */
  onEnd(): void;
}

/** A job's log, live. It holds and draws what is in view, so its length does not matter. */
export function LogViewer({ jobId, kind, opened, onEnd }: LogViewerProps) {
  const [cache] = useState(() => new LineCache(opened.lines));
  const [view, setView] = useLogFilter();
  const { head, state, summary, search } = useLiveLog(jobId, opened, view, cache, onEnd);
  const rows = search && !view.showsAll ? search.found : allLines(head);
  const scroller = useRef<HTMLElement>(null);
  const scrolled = useScrolledRows(scroller, rows.count);
  useLogLines(jobId, cache, rows, scrolled.from, scrolled.to);

  const [errorPlace, setErrorPlace] = useState<{ line: number; place: number } | null>(null);
  const arrive = ({ first }: LinkedLines) => {
    const row = rows.rowOf(first);
    // The line is there, but the filter hides it.
    if (rows.numberAt(row) !== first) setView({ text: '', source: null });
    scrolled.showRow(rows.numberAt(row) === first ? row : first - 1);
  };
  const [linked, link] = useLineLink(arrive);
  const goTo = (line: number) => {
    link({ first: line, last: line });
    arrive({ first: line, last: line });
  };
  // From the linked line while it is in view, else from what is.
  const here = (side: 'before' | 'after') => {
    const { first, last } = scrolled.inView();
    const row = linked ? rows.rowOf(linked.first) : -1;
    if (linked && row >= first && row <= last) return linked.first;
    return rows.numberAt(side === 'after' ? first : last) + (side === 'after' ? -1 : 1);
  };

  const found = search?.found;
  const stepMatch = (side: 'before' | 'after') => {
    if (!found?.count) return;
    const from = here(side);
    const next = side === 'after' ? found.rowOf(from + 1) : found.rowOf(from) - 1;
    // Past the last comes the first.
    goTo(found.numberAt((next + found.count) % found.count));
  };
  const showError = async (from: number, side: 'before' | 'after') => {
    const error = await fetchError(jobId, from, side).catch(() => null);
    if (!error) return;
    setErrorPlace({ line: error.number, place: error.place });
    goTo(error.number);
  };

  const isRange = linked !== null && linked.last > linked.first;
  const copied = () => {
    if (linked && isRange) return numbersFrom(linked.first, Math.min(linked.last, head), (number) => number);
    const { first, last } = scrolled.inView();
    return numbersFrom(first, last, (row) => rows.numberAt(row));
  };

  const linkRow = (line: number, toRange: boolean) => {
    const other = toRange && linked ? linked.first : line;
    link({ first: Math.min(line, other), last: Math.max(line, other) });
  };
  const isOn = (line: number) => linked?.first === line;
  const matchRow = linked && found ? found.rowOf(linked.first) : -1;
  const matchPlace = found && linked && found.numberAt(matchRow) === linked.first ? matchRow + 1 : null;
  return (
    <Card className="absolute inset-0 flex flex-col">
      <LogToolbar
        jobId={jobId}
        search={
          <LogSearchField
            view={view}
            onView={setView}
            onStep={stepMatch}
            found={foundWords(search, view, matchPlace)}
          />
        }
        sources={<LogSources source={view.source} onSource={(source) => setView({ source })} />}
        errors={
          <LogErrors
            summary={summary}
            place={errorPlace && isOn(errorPlace.line) ? errorPlace.place : null}
            onFirst={() => showError(0, 'after')}
            onStep={(side) => showError(here(side), side)}
          />
        }
        following={scrolled.following}
        onFollow={scrolled.follow}
        copies={
          isRange
            ? `Lines ${formatCount(linked.first)} to ${formatCount(linked.last)}`
            : 'The lines in view; Shift and a click on line numbers take more'
        }
        onCopy={() => copyLines(jobId, copied(), cache)}
      />
      <KnownLinesList known={summary.known} kind={kind} onShow={goTo} />
      <LogRows
        scroller={scroller}
        view={scrolled}
        rows={rows}
        lines={cache}
        kind={kind}
        linked={linked}
        onLink={linkRow}
      >
        {emptyWords(head, state, search?.searching ?? false)}
      </LogRows>
      <LogFooter shown={rows.count} stored={head} state={state} onGoTo={goTo} />
    </Card>
  );
}

/** What the field says of a search; one that has not begun to find yet is told as such. */
function foundWords(search: LogSearch | null, { text, source }: LogFilter, place: number | null) {
  const isThis = search?.filter.text === text && search.filter.source === source;
  if (search && isThis) {
    const { found, searching, failed } = search;
    return { count: found.count, place, searching, failed };
  }
  return isEmptyFilter({ text, source }) ? null : { count: 0, place: null, searching: true, failed: false };
}

function numbersFrom(first: number, last: number, numberAt: (row: number) => number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => numberAt(first + index));
}

function emptyWords(head: number, state: string, searching: boolean): string {
  if (searching) return 'Searching…';
  if (head > 0) return 'No line matches the filter.';
  return state === 'ended' ? 'This job has written nothing.' : 'Waiting for the first line…';
}
