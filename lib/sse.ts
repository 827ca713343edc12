/** Server-sent events over an async source: the one place that knows the wire format. */

export interface SseEvent {
  event: string;
  /** Comes back as Last-Event-ID when the browser reconnects. */
  id?: number;
  data: unknown;
}

/** A silent stream is kept open through proxies by a comment line at least this often, in milliseconds. */
const PING_MS = 15_000;

const encoder = new TextEncoder();
const PING = encoder.encode(': ping\n\n');

/**
 * Streams the source's events as they come and ends with it. `source` gets a signal that aborts when the reader is gone.
 * A reader that stalls stops the reading of the source: it costs one event of memory, and nobody else anything.
 */
export function sseResponse(
  source: (readerGone: AbortSignal) => AsyncIterable<SseEvent | Uint8Array>,
): Response {
  const gone = new AbortController();
  const events = source(gone.signal)[Symbol.asyncIterator]();
  let pinging: NodeJS.Timeout | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      // Next sends the head of an answer with its first bytes: a browser would call a silent stream open at the first ping.
      controller.enqueue(encoder.encode(': open\n\n'));
      // A reader that stalls has enough to read.
      const ping = () => (controller.desiredSize ?? 0) > 0 && controller.enqueue(PING);
      pinging = setInterval(ping, PING_MS);
    },
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (gone.signal.aborted) return;
        if (!done) return controller.enqueue(value instanceof Uint8Array ? value : encodeEvent(value));
        clearInterval(pinging);
        controller.close();
      } catch (error) {
        clearInterval(pinging);
        throw error;
      }
    },
    async cancel() {
      clearInterval(pinging);
      gone.abort();
      await events.return?.();
    },
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would otherwise hold events back until its buffer is full.
      'x-accel-buffering': 'no',
    },
  });
}

/** The number after which to go on: what the browser saw last, else `?after=`, else 0. */
export function resumeAfter(request: Request): number {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  const after = Number(asked);
  return Number.isSafeInteger(after) && after > 0 ? after : 0;
}

/** An event in the wire format. A source may give these bytes instead of the event, to share them between readers. */
export function encodeEvent({ event, id, data }: SseEvent): Uint8Array {
  const head = id === undefined ? `event: ${event}\n` : `id: ${id}\nevent: ${event}\n`;
  // JSON has no raw newline, so one data line is enough.
  return encoder.encode(`${head}data: ${JSON.stringify(data)}\n\n`);
}
