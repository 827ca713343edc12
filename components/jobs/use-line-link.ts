'use client';

import { useEffect, useState } from 'react';

/** The line that the address points at (`#L1204`), and a way to point at another one. */
export function useLineLink(): [number | null, (line: number) => void] {
  const [linked, setLinked] = useState<number | null>(null);

  useEffect(() => {
    const read = () => setLinked(lineOf(window.location.hash));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);

  const link = (line: number) => {
    window.history.replaceState(null, '', `#L${line}`);
    setLinked(line);
  };
  return [linked, link];
}

function lineOf(hash: string): number | null {
  const [, digits] = hash.match(/^#L(\d{1,9})$/) ?? [];
  return digits === undefined ? null : Number(digits);
}
