'use client';

import { startTransition, useEffect, useState } from 'react';

const APART_MS = 40;

/** The value, handed on a little later by position: charts that all redraw in one commit make one long task. */
export function useStaggered<T>(value: T, position: number): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setShown(value)), position * APART_MS);
    return () => clearTimeout(timer);
  }, [value, position]);
  return shown;
}
