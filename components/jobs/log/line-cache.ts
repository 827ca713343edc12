import type { LogLine } from '@/lib/jobs/schema';

/** Lines kept in the browser: some hundred screens of them. */
const LINES_MAX = 10_000;

/** The lines that were last received or looked at, whatever the length of the log. */
export class LineCache {
  private readonly lines = new Map<number, LogLine>();

  constructor(
    lines: readonly LogLine[] = [],
    private readonly linesMax = LINES_MAX,
  ) {
    this.put(lines);
  }

  get(number: number): LogLine | undefined {
    const line = this.lines.get(number);
    if (line) this.keep(line);
    return line;
  }

  has(number: number): boolean {
    return this.lines.has(number);
  }

  put(lines: readonly LogLine[]): void {
    for (const line of lines) this.keep(line);
    for (const oldest of this.lines.keys()) {
      if (this.lines.size <= this.linesMax) break;
      this.lines.delete(oldest);
    }
  }

  // A map keeps its keys in the order in which they came: the first is the one not looked at for longest.
  private keep(line: LogLine): void {
    this.lines.delete(line.number);
    this.lines.set(line.number, line);
  }
}
