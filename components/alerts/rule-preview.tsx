'use client';

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { queryClient } from '@/components/ui/query-client';
import type { Replay } from '@/lib/alerts/replay';
import { formatDuration, formatPercent, formatQuantity } from '@/lib/format';
import type { Result } from '@/lib/result';
import { ReplayPicture } from './replay-picture';
import { inputOf, type TypedRule } from './typed-rule';

async function tryOut(rule: string, signal: AbortSignal): Promise<Result<Replay>> {
  const response = await fetch(`/api/alerts/preview?rule=${encodeURIComponent(rule)}`, { signal });
  if (!response.ok) throw new Error(`The console answered ${response.status}.`);
  return response.json();
}

/** What the rule would have done in the last 24 hours, as it is typed. */
export function RulePreview({ typed }: { typed: TypedRule }) {
  const { name: _name, runbookUrl: _runbook, severity: _severity, ...asked } = inputOf(typed) as TypedRule;
  const rule = useDeferredValue(JSON.stringify(asked));
  const { data, isError, isFetching } = useQuery(
    {
      queryKey: ['alerts', 'preview', rule],
      queryFn: ({ signal }) => tryOut(rule, signal),
      placeholderData: (before) => before,
      staleTime: 60_000,
      retry: false,
    },
    queryClient(),
  );
  const threshold = Number(typed.kind === 'burn' ? typed.burnRate : typed.threshold);
  return (
    <div
      className="grid min-h-24 content-start gap-2 rounded-lg border bg-muted/50 p-3"
      aria-busy={isFetching}
    >
      <p className="text-sm" aria-live="polite">
        {isError && 'It cannot be tried on the last 24 hours now.'}
        {!isError && !data && 'Trying it on the last 24 hours …'}
        {data && (data.ok ? words(data.value) : data.error.message)}
      </p>
      {data?.ok && <ReplayPicture replay={data.value} threshold={threshold} />}
    </div>
  );
}

function words({ fired, firingSeconds, missingShare }: Replay): string {
  const times =
    fired.length === 0
      ? 'Would not have fired in the last 24 hours.'
      : `Would have fired ${formatQuantity(fired.length, 'time')} in the last 24 hours, for ${formatDuration(firingSeconds)} in all.`;
  const gaps = missingShare < 0.01 ? '' : ` In ${formatPercent(missingShare)} of the time nothing was heard.`;
  return times + gaps;
}
