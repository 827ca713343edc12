'use client';

import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LogFilter } from '@/lib/jobs/log-filter';
import type { LogSummary, OpenedLog } from '@/lib/jobs/schema';
import { fetchSummary } from './fetch-log';
import type { LineCache } from './line-cache';
import type { LogSearch } from './log-search';
import { useLogSearch } from './use-log-search';
import { type StreamState, useLogStream } from './use-log-stream';
import { withLines } from './with-lines';

interface Grown {
  head: number;
  summary: LogSummary;
}

interface LiveLog extends Grown {
  state: StreamState;
  search: LogSearch | null;
}

/** A log that grows. However many lines arrive, it is drawn once a frame. */
export function useLiveLog(
  jobId: string,
  opened: OpenedLog,
  filter: LogFilter,
  cache: LineCache,
  onEnd: () => void,
): LiveLog {
  const newest = useRef<Grown>({ head: opened.head, summary: opened.summary });
  const [drawn, setDrawn] = useState(newest.current);
  const frame = useRef(0);
  const drawSoon = () => {
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      // Into this very frame: left to React's own time it would be painted with the next.
      flushSync(() => setDrawn({ ...newest.current }));
    });
  };
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    },
    [],
  );

  const search = useLogSearch(jobId, filter, () => newest.current.head, drawSoon);
  const state = useLogStream({
    jobId,
    head: opened.head,
    ended: opened.ended,
    onLines: (lines) => {
      cache.put(lines);
      search.current()?.offer(lines);
      newest.current = { head: lines.at(-1)?.number ?? 0, summary: withLines(newest.current.summary, lines) };
      drawSoon();
    },
    onBehind: (head) => {
      search.current()?.look(newest.current.head, head);
      newest.current = { ...newest.current, head };
      void fetchSummary(jobId).then((summary) => {
        newest.current = { ...newest.current, summary };
        drawSoon();
      });
      drawSoon();
    },
    onEnd,
  });
  return { ...drawn, state, search: search.shown };
}
