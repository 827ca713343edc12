import { type LogFilter, passes, wordsOf } from '@/lib/jobs/log-filter';
import type { LogLine } from '@/lib/jobs/schema';
import { LineNumbers } from './line-numbers';

/** The lines that a filter lets through: the server finds those that are stored, the browser those that arrive. */
export class LogSearch {
  readonly found = new LineNumbers();
  /** The server still looks. */
  searching = false;
  failed = false;
  private arrived: number[] = [];
  private readonly stopped = new AbortController();
  private readonly words: string[];
  private looking = Promise.resolve();
  private looks = 0;

  constructor(
    private readonly jobId: string,
    readonly filter: LogFilter,
    private readonly onNews: () => void,
  ) {
    this.words = wordsOf(filter.text);
  }

  /** Asks for stored lines after one and up to another. Lines that arrive meanwhile wait until they are found. */
  look(after: number, upTo: number): void {
    this.searching = true;
    this.looks += 1;
    this.looking = this.looking.then(() => this.read(after, upTo)).catch(() => this.giveUp());
  }

  /** Lines that have just arrived, all behind those that were asked for. */
  offer(lines: readonly LogLine[]): void {
    const fresh = lines.filter((line) => passes(line, this.filter, this.words));
    for (const { number } of fresh) {
      if (this.searching) this.arrived.push(number);
      else this.found.push(number);
    }
  }

  stop(): void {
    this.stopped.abort();
  }

  private async read(after: number, upTo: number): Promise<void> {
    this.takeArrived(after);
    const query = new URLSearchParams({ text: this.filter.text, after: `${after}`, upTo: `${upTo}` });
    if (this.filter.source) query.set('source', this.filter.source);
    const { signal } = this.stopped;
    const answer = await fetch(`/api/jobs/${this.jobId}/log/matches?${query}`, { signal });
    if (!answer.ok || !answer.body) throw new Error(`The console answered ${answer.status}.`);
    const reader = answer.body.getReader();
    let rest = new Uint8Array();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      rest = new Uint8Array(this.found.pushBytes(joined(rest, piece.value)));
      this.onNews();
    }
    this.settle();
  }

  private settle(): void {
    this.looks -= 1;
    this.searching = this.looks > 0;
    if (!this.searching) this.takeArrived(Number.POSITIVE_INFINITY);
    this.onNews();
  }

  private takeArrived(upTo: number): void {
    for (const number of this.arrived) if (number <= upTo) this.found.push(number);
    this.arrived = this.arrived.filter((number) => number > upTo);
  }

  private giveUp(): void {
    if (this.stopped.signal.aborted) return;
    this.failed = true;
    this.settle();
  }
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece;
  const both = new Uint8Array(rest.length + piece.length);
  both.set(rest);
  both.set(piece, rest.length);
  return both;
}
