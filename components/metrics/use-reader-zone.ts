'use client';

import { useEffect, useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const YEAR_SECONDS = 365 * 86_400;

/**
 * The reader's zone. The server draws with the one it knows from the last visit, so that no label changes when the page
 * comes alive; what it does not know yet is left for it in a cookie.
 */
export function useReaderZone(known: string): string {
  const zone = useSyncExternalStore(subscribeToNothing, browserZone, () => known);
  useEffect(() => {
    const cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    if (zone !== known) document.cookie = cookie;
  }, [zone, known]);
  return zone;
}
