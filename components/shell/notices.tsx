'use client';

import { lazy } from 'react';
import { OnceIdle } from '@/components/ui/once-idle';

const Toaster = lazy(() => import('@/components/ui/toaster'));

/** Where notices are shown. */
export function Notices() {
  return (
    <OnceIdle>
      <Toaster />
    </OnceIdle>
  );
}
