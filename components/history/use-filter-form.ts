'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useTransition } from 'react';
import { historyPath } from '@/lib/audit/history-address';
import type { HistoryFilter } from '@/lib/audit/schema';

// Long enough to type on, short enough not to wait.
const TYPING_MS = 300;

/** A form whose answer is the page's address: a choice applies at once, what is typed after a short rest. */
export function useFilterForm(shownText = '') {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(typing.current), []);
  // The address may change by other means, such as the back button; what is being typed stays.
  useEffect(() => {
    if (search.current && document.activeElement !== search.current) search.current.value = shownText;
  }, [shownText]);

  const apply = () => form.current?.requestSubmit();
  function applySoon() {
    clearTimeout(typing.current);
    typing.current = setTimeout(apply, TYPING_MS);
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    clearTimeout(typing.current);
    const path = historyPath(filterOf(new FormData(event.currentTarget)));
    startTransition(() => router.replace(path, { scroll: false }));
  }
  return { form, search, isPending, apply, applySoon, onSubmit };
}

/** What the form says; days are those of the reader's calendar. */
function filterOf(data: FormData): HistoryFilter {
  const given = Object.fromEntries([...data].filter(([, value]) => value !== ''));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const needsZone = given.range === 'today' || given.range === 'custom';
  // As it was typed: the page reads its address leniently.
  return { ...given, ...(needsZone && { zone }) } as HistoryFilter;
}
