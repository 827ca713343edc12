'use client';

import { type RefObject, useEffect } from 'react';

/**
 * A select can be used before the page's scripts have come. React takes over without telling of that choice,
 * so it is told again: the choice of an impatient reader is not lost.
 */
export function useChangeBeforeHydration(select: RefObject<HTMLSelectElement | null>, value: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what happened before the first effect
  useEffect(() => {
    const element = select.current;
    if (element && value !== undefined && element.value !== String(value))
      element.dispatchEvent(new Event('change', { bubbles: true }));
  }, []);
}
