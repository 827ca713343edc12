import type { LogLine, LogSource } from '@/lib/jobs/schema';
import { plainText } from './ansi-text';

export interface LogFilter {
  /** Every word must occur in a line, in any case. */
  text: string;
  source: LogSource | null;
}

/** The lines that a filter lets through, in order. Pure. */
export function filterLines(lines: readonly LogLine[], { text, source }: LogFilter): readonly LogLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && source === null) return lines;
  return lines.filter((line) => {
    if (source !== null && line.source !== source) return false;
    const lowered = plainText(line.text).toLowerCase();
    return words.every((word) => lowered.includes(word));
  });
}
