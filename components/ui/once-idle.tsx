'use client';

import { type ReactNode, Suspense, useEffect, useState } from 'react';

interface OnceIdleProps {
  /** What stands there until then, drawn by the server too. */
  first?: ReactNode;
  /** A lazy component: its code is fetched when the page is alive and has nothing else to do. */
  children: ReactNode;
}

// Where a browser cannot tell that it is idle (Safari), and at the latest.
const LATEST_MS = 1000;

/** What the page does not need to be read and used, a moment later. */
export function OnceIdle({ first = null, children }: OnceIdleProps) {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(() => setIdle(true), LATEST_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle ? <Suspense fallback={first}>{children}</Suspense> : first;
}
