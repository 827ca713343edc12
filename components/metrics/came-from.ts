'use client';

import { useSyncExternalStore } from 'react';

const PREFIX = 'came-from ';

/** Kept by the tab, so that the way back outlives a reload. Both are queries of one page. */
export function rememberWay(path: string, from: string, to: string): void {
  sessionStorage.setItem(`${PREFIX}${path}?${to}`, from);
}

/** The query that this fixed window was reached from, in this tab; null when it was opened by its address. */
export function useCameFrom(path: string, search: string): string | null {
  const read = () => sessionStorage.getItem(`${PREFIX}${path}?${search}`);
  return useSyncExternalStore(subscribe, read, onServer);
}

// It changes only together with the address, which draws the page anew.
const subscribe = () => () => {};
const onServer = () => null;
