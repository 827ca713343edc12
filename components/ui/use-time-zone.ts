'use client';

import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => 'UTC';

/** The reader's time zone; UTC on the server, which does not know it, and while the browser takes over its page. */
export function useTimeZone(): string {
  return useSyncExternalStore(subscribeToNothing, browserZone, serverZone);
}
