'use client';

import { useSyncExternalStore } from 'react';

function subscribeToSeconds(notify: () => void): () => void {
  const timer = setInterval(notify, 1000);
  return () => clearInterval(timer);
}

const currentSecond = () => Math.floor(Date.now() / 1000) * 1000;

/** The time, to the second; while the server draws, the moment that its data is from. */
export function useNowMs(serverMs: number): number {
  return useSyncExternalStore(subscribeToSeconds, currentSecond, () => serverMs);
}
