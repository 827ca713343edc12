'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isEmptyFilter, type LogFilter } from '@/lib/jobs/log-filter';
import { LogSearch } from './log-search';

/** A search begins when nothing was typed for as long, in milliseconds. */
const TYPED_MS = 150;

/** The search for what a filter lets through; null without one. A new search replaces the last with its first find. */
export function useLogSearch(
  jobId: string,
  { text, source }: LogFilter,
  head: () => number,
  onNews: () => void,
): { current(): LogSearch | null; shown: LogSearch | null } {
  const [shown, setShown] = useState<LogSearch | null>(null);
  const running = useRef<LogSearch | null>(null);
  const tell = useEffectEvent(onNews);
  const headNow = useEffectEvent(head);

  useEffect(() => {
    const filter = { text, source };
    if (isEmptyFilter(filter)) {
      running.current = null;
      setShown(null);
      return;
    }
    let search: LogSearch | undefined;
    const begin = () => {
      const begun = new LogSearch(jobId, filter, () => {
        setShown(begun);
        tell();
      });
      search = begun;
      running.current = begun;
      begun.look(0, headNow());
    };
    const typing = setTimeout(begin, TYPED_MS);
    return () => {
      clearTimeout(typing);
      search?.stop();
    };
  }, [jobId, text, source]);

  return { current: () => running.current, shown };
}
