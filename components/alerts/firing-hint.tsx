'use client';

import { lazy } from 'react';
import { OnceIdle } from '@/components/ui/once-idle';
import type { FiringAlert } from '@/lib/alerts/schema';

const WhatFires = lazy(() => import('./what-fires'));

/** `2 firing`, beside the navigation item. */
export function FiringHint({ initial }: { initial: FiringAlert[] }) {
  return (
    <OnceIdle first={<FiringCount alerts={initial} />}>
      <WhatFires initial={initial} as={FiringCount} />
    </OnceIdle>
  );
}

function FiringCount({ alerts: { length } }: { alerts: FiringAlert[] }) {
  return length > 0 ? <span className="text-danger">{length} firing</span> : null;
}
