import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { Bell } from '@/lib/jobs/bell';
import { LOG_CHANNEL } from '@/lib/jobs/log-channel';
import { logSince } from '@/lib/jobs/log-since';
import { lastLineNumber } from '@/lib/jobs/log-store';
import { onNotice } from '@/lib/notices';
import { encodeEvent } from '@/lib/sse';
import type { LogLine } from './schema';

/** Some lines of a log as one event, encoded once for all who watch. */
export interface LogFrame {
  first: number;
  last: number;
  bytes: Uint8Array;
}

const LINES_PER_FRAME = 1_000;
/** What a stalled watcher may hold is a few frames: this many characters each, and one line more. */
const TEXT_PER_FRAME = 131_072;
/** Newest frames kept for all watchers of one job together; who is further behind reads from the store. */
const KEPT_BYTES = 1_048_576;
/** Looks begin at least this far apart, in milliseconds: lines that come in between make one frame. */
const GATHER_MS = 16;
/** The same for each watcher who was sent the last frame: sending takes most of it, and the process has more to do. */
const GATHER_MS_EACH = 0.1;
/** A notice may be lost: look at least this often, in milliseconds. */
const LOOK_MS = 500;

/** The first of some lines: as many as one frame takes. */
export function logFrame(given: readonly LogLine[]): LogFrame {
  let room = TEXT_PER_FRAME;
  const tooLate = given.findIndex(({ text }) => {
    const isFull = room <= 0;
    room -= text.length;
    return isFull;
  });
  const lines = tooLate < 0 ? given : given.slice(0, tooLate);
  const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  return { first, last, bytes: encodeEvent({ event: 'lines', id: last, data: lines }) };
}

/** The growing end of one job's log, read once for all who watch it in this process. */
export class LiveLog {
  /** Every line up to this one is stored; -1 before the first look. */
  head = -1;
  ended = false;
  private frames: LogFrame[] = [];
  private keptBytes = 0;
  /** How many waited for the last frame. */
  private told = 0;
  private readonly news = new Bell();
  private readonly notice = new Bell();
  private readonly left = new AbortController();

  constructor(private readonly jobId: string) {
    const stopHearing = onNotice(LOG_CHANNEL, (notice) => {
      if (notice === null || notice === jobId) this.notice.ring();
    });
    this.left.signal.addEventListener('abort', stopHearing);
    void this.watch();
  }

  /** The kept frame that begins right after this line. */
  frameAfter(line: number): LogFrame | undefined {
    return this.frames.findLast(({ first }) => first === line + 1);
  }

  /** Resolves at the next news: more lines or the end. */
  next(): Promise<void> {
    return this.news.rung();
  }

  /** Lets everybody who waits look again, as one of them has to leave. */
  wake(): void {
    this.news.ring();
  }

  close(): void {
    this.left.abort();
    this.notice.ring();
  }

  private async watch(): Promise<void> {
    while (!this.left.signal.aborted && !this.ended) {
      const begun = performance.now();
      // Waited for before the look: a notice during it is not missed.
      const noticed = this.notice.rung();
      const more = await this.look().catch(() => false);
      if (more) continue;
      await Promise.race([noticed, pause(LOOK_MS, undefined, { ref: false })]);
      const restMs = begun + Math.max(GATHER_MS, this.told * GATHER_MS_EACH) - performance.now();
      if (restMs > 0 && !this.left.signal.aborted) await pause(restMs);
    }
  }

  /** Reads what is new; true when there may be more of it. */
  private async look(): Promise<boolean> {
    if (this.head < 0) {
      this.head = await lastLineNumber(this.jobId);
      this.news.ring();
      return true;
    }
    const { lines, ended } = await logSince(this.jobId, this.head, LINES_PER_FRAME);
    if (lines.length > 0) this.keep(logFrame(lines));
    const more = lines.length === LINES_PER_FRAME || this.head < (lines.at(-1)?.number ?? 0);
    this.ended = ended && !more;
    if (lines.length > 0 || this.ended) this.told = this.news.ring();
    return more;
  }

  private keep(frame: LogFrame): void {
    this.frames.push(frame);
    this.keptBytes += frame.bytes.byteLength;
    while (this.keptBytes > KEPT_BYTES && this.frames.length > 1)
      this.keptBytes -= this.frames.shift()?.bytes.byteLength ?? 0;
    this.head = frame.last;
  }
}
