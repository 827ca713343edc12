'use client';

import Link from 'next/link';
import { lazy } from 'react';
import { LocalTime } from '@/components/ui/local-time';
import { OnceIdle } from '@/components/ui/once-idle';
import { StatusMark } from '@/components/ui/status-mark';
import type { FiringAlert } from '@/lib/alerts/schema';

const WhatFires = lazy(() => import('./what-fires'));

/** One line above every page while something fires that somebody is to get up for, and nobody has looked at it yet. */
export function FiringLine({ initial }: { initial: FiringAlert[] }) {
  return (
    <div role="status">
      <OnceIdle first={<LoudAlerts alerts={initial} />}>
        <WhatFires initial={initial} as={LoudAlerts} />
      </OnceIdle>
    </div>
  );
}

function LoudAlerts({ alerts }: { alerts: FiringAlert[] }) {
  const loud = alerts.filter(
    ({ severity, silenced, acknowledgedByName }) =>
      severity === 'page' && !silenced && acknowledgedByName === null,
  );
  const [first, ...others] = loud;
  if (first === undefined) return null;
  return (
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
  );
}
