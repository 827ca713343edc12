'use client';

import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import type { FiringAlert } from '@/lib/alerts/schema';
import { useFiring } from './use-firing';

/** One line above every page while something fires that somebody is to get up for, and nobody has looked at it yet. */
export function FiringLine({ initial }: { initial: FiringAlert[] }) {
  const loud = useFiring(initial).filter(
    ({ severity, silenced, acknowledgedByName }) =>
      severity === 'page' && !silenced && acknowledgedByName === null,
  );
  const [first, ...others] = loud;
  return (
    <div role="status">
      {first && (
        <p className="flex flex-wrap items-baseline gap-x-3 border-b bg-danger/8 px-4 py-1.5 text-sm lg:px-6">
          <StatusMark status="error" wraps>
            <span className="text-foreground">
              <span className="font-medium">{first.name}</span>: {first.words}, since{' '}
              <LocalTime date={first.sinceMs} format="time" />
            </span>
          </StatusMark>
          <Link href="/alerts" className="whitespace-nowrap underline underline-offset-4">
            {others.length > 0 ? `Open, with ${others.length} more` : 'Open alerts'}
          </Link>
        </p>
      )}
    </div>
  );
}
