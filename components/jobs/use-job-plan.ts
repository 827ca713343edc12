'use client';

import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/components/ui/query-client';
import type { JobPlan, PlanRequest } from '@/lib/jobs/plan/plan';

const REFRESH_MS = 15_000;
// Asked anew each time the dialog opens, and never while it is closed.
const FRESH = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false };

interface PlanState {
  plan: JobPlan | null;
  /** Modal has not said yet how many containers there are. */
  isAsking: boolean;
  /** Why there is no plan. */
  error: string | null;
  again: () => void;
}

/** The plan from the database at once, and from Modal as soon as it answers. */
export function useJobPlan(request: PlanRequest): PlanState {
  const stored = useQuery(
    {
      queryKey: ['jobs', 'plan', request],
      queryFn: ({ signal }) => fetchPlan(request, '0', signal),
      ...FRESH,
    },
    queryClient(),
  );
  const asked = useQuery(
    {
      queryKey: ['jobs', 'plan', request, 'modal'],
      queryFn: ({ signal }) => fetchPlan(request, '1', signal),
      refetchInterval: REFRESH_MS,
      ...FRESH,
    },
    queryClient(),
  );
  const plan = asked.data ?? stored.data ?? null;
  return {
    plan,
    isAsking: asked.isPending,
    error: plan === null ? (stored.error?.message ?? null) : null,
    again: () => {
      void stored.refetch();
      void asked.refetch();
    },
  };
}

async function fetchPlan(request: PlanRequest, modal: '0' | '1', signal: AbortSignal): Promise<JobPlan> {
  const response = await fetch(`/api/jobs/plan?${new URLSearchParams({ ...request, modal })}`, { signal });
  if (response.ok) return response.json();
  const answer: { error?: { message?: string } } | null = await response.json().catch(() => null);
  throw new Error(answer?.error?.message ?? `The console answered ${response.status}.`);
}
