'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { LogLine } from '@/lib/jobs/schema';

/** How long to wait before a stream that the server has closed is opened again, in milliseconds. */
const REOPEN_MS = 3_000;

export type StreamState = 'connecting' | 'live' | 'interrupted' | 'ended';

interface StreamOptions {
  jobId: string;
  /** The newest line that is here already. */
  head: number;
  /** Nothing more will come. */
  ended: boolean;
  /** Called with lines right after the newest one, once each, over reconnects and restarts. */
  onLines(lines: readonly LogLine[]): void;
  /** Called when the reader was so far behind that the stream went on at its end: with the newest line. */
  onBehind(head: number): void;
  onEnd(): void;
}

/** The growing end of a job's log. */
export function useLogStream(options: StreamOptions): StreamState {
  const { jobId } = options;
  // As the page found it first: what a later look finds, the stream has told by itself.
  const [{ head, ended }] = useState(options);
  const [state, setState] = useState<StreamState>(ended ? 'ended' : 'connecting');
  const tell = useEffectEvent((lines: readonly LogLine[]) => options.onLines(lines));
  const tellBehind = useEffectEvent((head: number) => options.onBehind(head));
  const tellEnd = useEffectEvent(() => options.onEnd());

  useEffect(() => {
    if (ended) return;
    let source: EventSource;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let last = head;

    const take = (event: MessageEvent<string>) => {
      // After a reconnect the server may send lines that are here already.
      const fresh = LogLine.array()
        .parse(JSON.parse(event.data))
        .filter(({ number }) => number > last);
      last = fresh.at(-1)?.number ?? last;
      if (fresh.length > 0) tell(fresh);
    };
    const skip = (event: MessageEvent<string>) => {
      last = Math.max(last, Number(event.data));
      tellBehind(last);
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
      source = new EventSource(`/api/jobs/${jobId}/log?end=1&after=${last}`);
      source.addEventListener('open', () => setState('live'));
      source.addEventListener('lines', take);
      source.addEventListener('behind', skip);
      source.addEventListener('end', finish);
      source.addEventListener('error', interrupt);
    }

    open();
    return () => {
      source.close();
      clearTimeout(reopening);
    };
  }, [jobId, head, ended]);

  return state;
}
