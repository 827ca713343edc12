import Link from 'next/link';
import type { ReactNode } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import { historyPath } from '@/lib/audit/history-address';
import type { Job } from '@/lib/jobs/schema';
import { placeWords } from './place-words';

/** Where on the page the answers to the golden prompts stand: below a log that fills the screen. */
export const GOLDEN_ANSWERS = 'golden-answers';

/** How a job stands to others: its place in line, what it tries again, why it passed what held it back, and where more is told. */
export function JobLinks({ job }: { job: Job }) {
  const { number, place, retryOf, retriedAs, override, readBack, golden } = job;
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
          Tries <PlainLink href={`/jobs/${retryOf.id}`}>job {retryOf.number}</PlainLink> again
        </li>
      )}
      {retriedAs && (
        <li>
          Tried again as <PlainLink href={`/jobs/${retriedAs.id}`}>job {retriedAs.number}</PlainLink>
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
      {golden.length > 0 && (
        <li>
          <PlainLink href={`#${GOLDEN_ANSWERS}`}>Answers to the golden prompts</PlainLink>
        </li>
      )}
      {readBack && (
        <li>
          <PlainLink href="/jobs/deployments">Deployments</PlainLink>
        </li>
      )}
      <li>
        <PlainLink href={historyPath({ kind: 'job', q: `job ${number}` })}>
          Job {number} in the history
        </PlainLink>
      </li>
    </ul>
  );
}

function PlainLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded-sm text-accent underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
