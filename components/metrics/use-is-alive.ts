'use client';

import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => {};

/** Whether the page's scripts have come: what the server drew can be read before, and dragged over only then. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}
