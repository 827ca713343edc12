'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useTransition } from 'react';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import {
  CONSOLE_ACTOR,
  HISTORY_KINDS,
  HISTORY_RANGES,
  HistoryFilter,
  historyPath,
  isFiltered,
} from '@/lib/audit/schema';
import { ClearFilters } from './clear-filters';
import { DayField } from './day-field';
import { FilterSelect } from './filter-select';

// Long enough to type on, short enough not to wait.
const TYPING_MS = 300;

interface HistoryFiltersProps {
  filter: HistoryFilter;
  presets: string[];
  people: { id: string; name: string }[];
}

/** A form whose answer is the page's address: it applies at once, and without scripts by Enter. */
export function HistoryFilters({ filter, presets, people }: HistoryFiltersProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(typing.current), []);
  // The address may change by other means, such as the back button; what is being typed stays.
  useEffect(() => {
    if (search.current && document.activeElement !== search.current) search.current.value = filter.q ?? '';
  }, [filter.q]);

  const submit = () => form.current?.requestSubmit();
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    clearTimeout(typing.current);
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].filter(([, value]) => value !== ''),
    );
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const needsZone = given.range === 'today' || given.range === 'custom';
    const asked = HistoryFilter.parse({ ...given, ...(needsZone && { zone }) });
    startTransition(() => router.replace(historyPath(asked), { scroll: false }));
  }
  function applySoon() {
    clearTimeout(typing.current);
    typing.current = setTimeout(submit, TYPING_MS);
  }

  return (
    <search className="contents">
      <form
        ref={form}
        action="/history"
        onSubmit={apply}
        aria-label="Filter the history"
        aria-busy={isPending}
        className={cn('flex flex-wrap items-center gap-2', isPending && 'opacity-70')}
      >
        <span className="relative min-w-0 flex-1 basis-60">
          <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-muted-foreground" />
          <Input
            ref={search}
            type="search"
            name="q"
            defaultValue={filter.q}
            onChange={applySoon}
            maxLength={200}
            aria-label="Search"
            placeholder="Search flags, messages, people…"
            className="pl-8"
          />
        </span>
        <FilterSelect name="kind" label="Kind" value={filter.kind} onChange={submit}>
          <option value="">All kinds</option>
          {Object.entries(HISTORY_KINDS).map(([kind, { label }]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </FilterSelect>
        <FilterSelect name="preset" label="Preset" value={filter.preset} onChange={submit}>
          <option value="">All presets</option>
          {presets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </FilterSelect>
        <FilterSelect name="who" label="Person" value={filter.who} onChange={submit}>
          <option value="">Anyone</option>
          <option value={CONSOLE_ACTOR}>The console itself</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </FilterSelect>
        <FilterSelect name="range" label="Time" value={filter.range} onChange={submit}>
          <option value="">Any time</option>
          {Object.entries(HISTORY_RANGES).map(([range, label]) => (
            <option key={range} value={range}>
              {label}
            </option>
          ))}
        </FilterSelect>
        {filter.range === 'custom' && (
          <>
            <DayField name="from" label="From" value={filter.from} onChange={submit} />
            <DayField name="to" label="To" value={filter.to} onChange={submit} />
          </>
        )}
        {isFiltered(filter) && <ClearFilters />}
      </form>
    </search>
  );
}
