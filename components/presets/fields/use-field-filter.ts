'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import type { FieldFilter } from './field-filter';

/** The filter of the form; it stands in the address, so that a reload or a colleague sees the same. */
export function useFieldFilter() {
  const params = useSearchParams();
  const [filter, setFilter] = useState<FieldFilter>({
    text: params.get('filter') ?? '',
    changedOnly: params.get('changed') === 'only',
  });

  function change(next: FieldFilter): void {
    setFilter(next);
    const url = new URL(window.location.href);
    put(url, 'filter', next.text);
    put(url, 'changed', next.changedOnly ? 'only' : '');
    window.history.replaceState(null, '', url);
  }

  return { filter, change };
}

function put(url: URL, name: string, value: string): void {
  if (value === '') url.searchParams.delete(name);
  else url.searchParams.set(name, value);
}
