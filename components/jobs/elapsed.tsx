'use client';

import { useSyncExternalStore } from 'react';
import { formatDuration } from '@/lib/format';

function everySecond(notify: () => void): () => void {
  const timer = setInterval(notify, 1_000);
  return () => clearInterval(timer);
}

const thisSecond = () => Math.floor(Date.now() / 1_000);
const onServer = () => null;

interface ElapsedProps {
  from: string | null;
  /** Null while it goes on. */
  to: string | null;
}

/** How long something took, or has taken so far. */
export function Elapsed({ from, to }: ElapsedProps) {
  const second = useSyncExternalStore(everySecond, thisSecond, onServer);
  const end = to === null ? second : Date.parse(to) / 1_000;
  if (from === null || end === null) return <span className="text-muted-foreground">—</span>;
  const seconds = Math.max(0, end - Date.parse(from) / 1_000);
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatDuration(to === null ? Math.floor(seconds) : seconds)}
    </span>
  );
}
