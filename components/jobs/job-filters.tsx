'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useTransition } from 'react';
import { FilterSelect } from '@/components/history/filter-select';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { JOB_KINDS, JOB_STATUSES } from '@/lib/jobs/job-names';
import { kindTitle } from '@/lib/jobs/job-title';
import { statusWord } from './job-status-mark';

const KINDS = JOB_KINDS.map((value) => ({ value, label: kindTitle(value) }));
const STATES = [
  { value: 'open', label: 'Waiting or running' },
  ...JOB_STATUSES.map((value) => ({ value, label: statusWord(value) })),
];

interface JobFiltersProps {
  filter: { kind?: string; state?: string; who?: string };
  /** Everybody who has started a job. */
  people: readonly string[];
}

/** Kind, state and person of the jobs that are listed; the choice stands in the address. */
export function JobFilters({ filter: { kind, state, who }, people }: JobFiltersProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const apply = () => form.current?.requestSubmit();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
    const query = new URLSearchParams(given as [string, string][]).toString();
    startTransition(() => router.replace(query ? `/jobs?${query}` : '/jobs', { scroll: false }));
  }

  return (
    <search className="contents">
      <form
        ref={form}
        action="/jobs"
        onSubmit={onSubmit}
        aria-label="Filter the jobs"
        aria-busy={isPending}
        className={cn('flex flex-wrap items-center gap-2', isPending && 'opacity-70')}
      >
        <FilterSelect
          name="kind"
          label="Kind"
          any="All kinds"
          value={kind}
          options={KINDS}
          onChange={apply}
        />
        <FilterSelect
          name="state"
          label="State"
          any="Any state"
          value={state}
          options={STATES}
          onChange={apply}
        />
        <FilterSelect
          name="who"
          label="Person"
          any="Anyone"
          value={who}
          options={people.map((name) => ({ value: name, label: name }))}
          onChange={apply}
        />
        {(kind ?? state ?? who) !== undefined && (
          <Button asChild variant="ghost">
            <Link href="/jobs" scroll={false}>
              Clear filters
            </Link>
          </Button>
        )}
      </form>
    </search>
  );
}
