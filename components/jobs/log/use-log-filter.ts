'use client';

import { useSearchParams } from 'next/navigation';
import type { LogFilter } from '@/lib/jobs/log-filter';
import { LogSource } from '@/lib/jobs/schema';

export interface LogView extends LogFilter {
  /** Lines that do not match stay in view. */
  showsAll: boolean;
}

/** What a reader looks for, kept in the URL so that a link shows the same lines. */
export function useLogFilter(): [LogView, (change: Partial<LogView>) => void] {
  const params = useSearchParams();
  const source = LogSource.safeParse(params.get('source'));
  const view: LogView = {
    text: params.get('filter') ?? '',
    source: source.data ?? null,
    showsAll: params.get('show') === 'all',
  };
  const change = (changes: Partial<LogView>) => {
    const { text, source, showsAll } = { ...view, ...changes };
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries({ filter: text, source, show: showsAll ? 'all' : null })) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    // Without a navigation: only this view reads it.
    const { pathname, hash } = window.location;
    window.history.replaceState(null, '', `${pathname}${next.size > 0 ? `?${next}` : ''}${hash}`);
  };
  return [view, change];
}
