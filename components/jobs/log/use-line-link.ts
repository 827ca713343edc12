'use client';

import { useEffect, useEffectEvent, useState } from 'react';

export interface LinkedLines {
  first: number;
  last: number;
}

/** The lines that the address points at (`#L1204`, `#L10-L40`); `onArrive` is called when somebody comes by such a link. */
export function useLineLink(
  onArrive: (lines: LinkedLines) => void,
): [LinkedLines | null, (lines: LinkedLines) => void] {
  const [linked, setLinked] = useState<LinkedLines | null>(null);
  const arrive = useEffectEvent(onArrive);

  useEffect(() => {
    const read = () => {
      const lines = linesIn(window.location.hash);
      setLinked(lines);
      if (lines) arrive(lines);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);

  const link = (lines: LinkedLines) => {
    window.history.replaceState(null, '', hashOf(lines));
    setLinked(lines);
  };
  return [linked, link];
}

function hashOf({ first, last }: LinkedLines): string {
  return first === last ? `#L${first}` : `#L${first}-L${last}`;
}

function linesIn(hash: string): LinkedLines | null {
  const [, first, last = first] = hash.match(/^#L(\d{1,9})(?:-L(\d{1,9}))?$/) ?? [];
  if (first === undefined) return null;
  const [one, other] = [Number(first), Number(last)];
  return { first: Math.min(one, other), last: Math.max(one, other) };
}
