'use client';

import { useSyncExternalStore } from 'react';
import { formatAgo, formatClock, formatDateTime, formatDay, formatTime } from '@/lib/format';
import { cn } from './cn';

const FORMATS = {
  datetime: formatDateTime,
  day: formatDay,
  time: formatTime,
  clock: formatClock,
};

// How stale `ago` may become.
const TICK_MS = 15_000;

function subscribeToTicks(notify: () => void): () => void {
  const timer = setInterval(notify, TICK_MS);
  return () => clearInterval(timer);
}

const currentTick = () => Math.floor(Date.now() / TICK_MS);
const serverTick = () => null;

interface LocalTimeProps {
  date: Date | string | number;
  format?: keyof typeof FORMATS | 'ago';
  className?: string;
}

/** A moment in the reader's time zone, or its age; the server, which does not know the zone, draws UTC first. */
export function LocalTime({ date, format = 'datetime', className }: LocalTimeProps) {
  const tick = useSyncExternalStore(subscribeToTicks, currentTick, serverTick);
  const moment = new Date(date);
  const zone = tick === null ? 'UTC' : undefined;
  const full = `${formatDateTime(moment, zone)}${tick === null ? ' UTC' : ''}`;
  const text = format === 'ago' ? formatAgo(moment, new Date()) : FORMATS[format](moment, zone);
  return (
    <time
      dateTime={moment.toISOString()}
      title={full}
      className={cn('whitespace-nowrap', className)}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
