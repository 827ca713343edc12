'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { LogLine } from '@/lib/jobs/schema';

/** How long to wait before a stream that the server has closed is opened again, in milliseconds. */
const REOPEN_MS = 3_000;

/** Lines are shown in batches: each batch costs a walk over all rows, in milliseconds between two. */
const SHOW_EVERY_MS = 50;

export type StreamState = 'connecting' | 'live' | 'interrupted' | 'ended';

export interface LogStream {
  lines: readonly LogLine[];
  state: StreamState;
}

/** A job's log: all stored lines, then new ones as they come, without a gap over reconnects. */
export function useLogStream(jobId: string, onEnd: () => void): LogStream {
  const [lines, setLines] = useState<readonly LogLine[]>([]);
  const [state, setState] = useState<StreamState>('connecting');
  const tellEnd = useEffectEvent(onEnd);

  useEffect(() => {
    let source: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let showing: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    let arrived: LogLine[] = [];

    const show = () => {
      showing = undefined;
      const fresh = arrived;
      arrived = [];
      setLines((shown) => shown.concat(fresh));
    };
    const take = (event: MessageEvent<string>) => {
      // After a reconnect the server may send lines that are here already.
      const fresh = LogLine.array()
        .parse(JSON.parse(event.data))
        .filter(({ number }) => number > last);
      last = fresh.at(-1)?.number ?? last;
      arrived.push(...fresh);
      showing ??= setTimeout(show, SHOW_EVERY_MS);
    };
    const finish = () => {
      source.close();
      setState('ended');
      tellEnd();
    };
    const interrupt = () => {
      setState('interrupted');
      // The browser reconnects by itself after a broken connection, but not after an HTTP error.
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_MS);
    };
    function open() {
      source = new EventSource(`/api/jobs/${jobId}/log?after=${last}`);
      source.addEventListener('open', () => setState('live'));
      source.addEventListener('lines', take);
      source.addEventListener('end', finish);
      source.addEventListener('error', interrupt);
    }

    setLines([]);
    open();
    return () => {
      source.close();
      clearTimeout(reopening);
      clearTimeout(showing);
    };
  }, [jobId]);

  return { lines, state };
}
