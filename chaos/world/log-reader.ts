import { z } from 'zod';

const Lines = z.array(z.object({ number: z.number(), text: z.string() }));

/** Reads a job's log from one console as a browser does, while it grows. */
export class LogReader {
  readonly lines: string[] = [];
  /** Resolves when the console ends the stream. */
  readonly ended: Promise<void>;

  constructor(consoleUrl: string, jobId: string) {
    this.ended = this.read(`${consoleUrl}/${jobId}`);
  }

  private async read(url: string): Promise<void> {
    const { body } = await fetch(url);
    if (!body) throw new Error(`${url} has no body`);
    let rest = '';
    for await (const part of body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + part).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) this.keep(event);
    }
  }

  private keep(event: string): void {
    const data = event.split('\n').find((line) => line.startsWith('data:'));
    if (!data) return;
    for (const { text } of Lines.parse(JSON.parse(data.slice('data:'.length)))) this.lines.push(text);
  }
}
