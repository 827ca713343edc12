'use client';

import { useSearchParams } from 'next/navigation';
import { LogSource } from '@/lib/jobs/schema';
import type { LogFilter } from './filter-lines';

/** The log's filter, kept in the URL so that a link shows the same lines. */
export function useLogFilter(): [LogFilter, (change: Partial<LogFilter>) => void] {
  const params = useSearchParams();
  const source = LogSource.safeParse(params.get('source'));
  const filter: LogFilter = { text: params.get('filter') ?? '', source: source.data ?? null };
  const change = (changes: Partial<LogFilter>) => {
    const { text, source } = { ...filter, ...changes };
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries({ filter: text, source })) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    // Without a navigation: only this view reads it.
    window.history.replaceState(null, '', next.size > 0 ? `?${next}` : window.location.pathname);
  };
  return [filter, change];
}
