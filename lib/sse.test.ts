import { describe, expect, it, vi } from 'vitest';
import { resumeAfter, sseResponse } from '@/lib/sse';

function request(url: string, lastEventId?: string): Request {
  return new Request(
    `http://console${url}`,
    lastEventId ? { headers: { 'last-event-id': lastEventId } } : {},
  );
}

describe('resumeAfter', () => {
  it.each([
    [request('/log'), 0],
    [request('/log?after=12'), 12],
    [request('/log?after=12', '40'), 40],
    [request('/log?after=-1'), 0],
    [request('/log?after=x'), 0],
    [request('/log', '1.5'), 0],
  ])('%#', (given, after) => {
    expect(resumeAfter(given)).toBe(after);
  });
});

describe('sseResponse', () => {
  it('writes events in the wire format and ends with its source', async () => {
    const response = sseResponse(async function* () {
      yield { event: 'lines', id: 2, data: ['a\nb', 'ü'] };
      yield { event: 'end', data: null };
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(await response.text()).toBe(
      ': open\n\nid: 2\nevent: lines\ndata: ["a\\nb","ü"]\n\nevent: end\ndata: null\n\n',
    );
  });

  it('reads no further for a reader that stalls, and lets go of one that leaves', async () => {
    let produced = 0;
    let letGo = false;
    const response = sseResponse(async function* (gone) {
      try {
        while (!gone.aborted) {
          produced += 1;
          yield { event: 'lines', data: produced };
        }
      } finally {
        letGo = true;
      }
    });
    const reader = response.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setImmediate(resolve));
    expect(produced).toBeLessThanOrEqual(3);
    await reader?.cancel();
    expect(letGo).toBe(true);
  });

  it.each([
    ['ends', async () => undefined],
    ['fails', () => Promise.reject(new Error('The database is away.'))],
  ])('pings no longer once its source %s', async (_, end) => {
    vi.useFakeTimers();
    const response = sseResponse(async function* () {
      yield { event: 'lines', data: 1 };
      await end();
    });
    await response.text().catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('pings while its source is silent, and loses nothing by it', async () => {
    vi.useFakeTimers();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const response = sseResponse(async function* () {
      await released;
      yield { event: 'lines', data: 1 };
    });
    const reader = response.body?.getReader();
    // At once, so that a browser knows that the stream is open.
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(': open\n\n');
    const first = reader?.read();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(new TextDecoder().decode((await first)?.value)).toBe(': ping\n\n');
    release();
    vi.useRealTimers();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('data: 1');
  });
});
