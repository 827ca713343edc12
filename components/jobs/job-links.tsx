import Link from 'next/link';
import type { ReactNode } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import type { Job } from '@/lib/jobs/schema';
import { placeWords } from './place-words';

/** How a job stands to others: its place in line, what it tries again, and why it passed what held it back. */
export function JobLinks({ job: { place, retryOf, retriedAs, override } }: { job: Job }) {
  if (!place && !retryOf && !retriedAs && !override) return null;
  return (
    <ul aria-label="Connections" className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {place && (
        <li aria-live="polite" className="tabular-nums">
          <StatusMark status="idle" wraps>
            <span className="text-foreground">{placeWords(place)}</span>
          </StatusMark>
        </li>
      )}
      {retryOf && (
        <li>
          Tries <JobLink id={retryOf.id}>job {retryOf.number}</JobLink> again
        </li>
      )}
      {retriedAs && (
        <li>
          Tried again as <JobLink id={retriedAs.id}>job {retriedAs.number}</JobLink>
        </li>
      )}
      {override && (
        <li className="min-w-0 break-words">
          <StatusMark status="warning" wraps>
            <span className="text-foreground">
              Override by {override.byName}: {override.reason}
            </span>
          </StatusMark>
          <ul className="pl-5 text-muted-foreground text-xs">
            {override.guards.map((guard) => (
              <li key={guard}>{guard}</li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

function JobLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link href={`/jobs/${id}`} className="rounded-sm text-accent underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
