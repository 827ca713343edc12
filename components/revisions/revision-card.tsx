import Link from 'next/link';
import type { ReactNode } from 'react';
import { revisionPath } from '@/components/presets/revision-line';
import { Card, CardContent, CardFooter } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import type { StoredRevision } from '@/lib/presets/schema';
import { TicketLink } from './ticket-link';

interface RevisionCardProps {
  revision: Pick<StoredRevision, 'message' | 'authorName' | 'createdAt' | 'presetName' | 'ticket'>;
  /** What it was made on; of another preset when it was duplicated. */
  parent: Pick<StoredRevision, 'presetName' | 'number'> | null;
  /** What can be done with the revision. */
  children: ReactNode;
}

/** What the revision is for, who made it when, on top of what. */
export function RevisionCard({ revision, parent, children }: RevisionCardProps) {
  const { message, authorName, createdAt, presetName, ticket } = revision;
  return (
    <Card aria-label="Revision">
      <CardContent className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <p className="max-w-prose whitespace-pre-wrap break-words text-base">{message}</p>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-muted-foreground text-xs">
          <li className="min-w-0 break-words">
            {authorName}, <LocalTime date={createdAt} /> (<LocalTime date={createdAt} format="ago" />)
          </li>
          <li>
            {parent === null ? (
              'first revision'
            ) : (
              <>
                on top of{' '}
                <Link
                  href={revisionPath(parent.presetName, parent.number)}
                  className="rounded-sm hover:underline"
                >
                  {parent.presetName !== presetName && `${parent.presetName} `}r{parent.number}
                </Link>
              </>
            )}
          </li>
          {ticket && (
            <li className="flex min-w-0 gap-1">
              ticket <TicketLink ticket={ticket} />
            </li>
          )}
        </ul>
      </CardContent>
      <CardFooter>{children}</CardFooter>
    </Card>
  );
}
