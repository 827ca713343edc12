'use client';

import { Search } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { CONSOLE_ACTOR, HISTORY_KINDS, HISTORY_RANGES, isFiltered } from '@/lib/audit/history-address';
import type { HistoryFilter } from '@/lib/audit/schema';
import { ClearFilters } from './clear-filters';
import { DayField } from './day-field';
import { FilterSelect } from './filter-select';
import { useFilterForm } from './use-filter-form';

const KINDS = Object.entries(HISTORY_KINDS).map(([value, { label }]) => ({ value, label }));
const RANGES = Object.entries(HISTORY_RANGES).map(([value, label]) => ({ value, label }));
const CONSOLE = { value: CONSOLE_ACTOR, label: 'The console itself' };

interface HistoryFiltersProps {
  filter: HistoryFilter;
  presets: string[];
  people: { id: string; name: string }[];
}

/** Kind, preset, person, time and text; without scripts it applies by Enter. */
export function HistoryFilters({ filter, presets, people }: HistoryFiltersProps) {
  const { form, search, isPending, apply, applySoon, onSubmit } = useFilterForm(filter.q);
  return (
    <search className="contents">
      <form
        ref={form}
        action="/history"
        onSubmit={onSubmit}
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
        <FilterSelect
          name="kind"
          label="Kind"
          any="All kinds"
          value={filter.kind}
          options={KINDS}
          onChange={apply}
        />
        <FilterSelect
          name="preset"
          label="Preset"
          any="All presets"
          value={filter.preset}
          options={presets.map((name) => ({ value: name, label: name }))}
          onChange={apply}
        />
        <FilterSelect
          name="who"
          label="Person"
          any="Anyone"
          value={filter.who}
          options={[CONSOLE, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={apply}
        />
        <FilterSelect
          name="range"
          label="Time"
          any="Any time"
          value={filter.range}
          options={RANGES}
          onChange={apply}
        />
        {filter.range === 'custom' && (
          <>
            <DayField name="from" label="From" value={filter.from} onChange={apply} />
            <DayField name="to" label="To" value={filter.to} onChange={apply} />
          </>
        )}
        {isFiltered(filter) && <ClearFilters />}
      </form>
    </search>
  );
}
