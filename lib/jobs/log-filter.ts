import { plainText } from './plain-text';
import type { LogLine, LogSource } from './schema';

/** Which lines of a log a reader wants to see. Pure: the server asks it of what is stored, the browser of what arrives. */
export interface LogFilter {
  /** Every word must occur in a line, in any case. */
  text: string;
  source: LogSource | null;
}

export function isEmptyFilter(filter: LogFilter): boolean {
  return filter.source === null && wordsOf(filter.text).length === 0;
}

/** The words of a search, lowered as the database lowers them: the letters A to Z. */
export function wordsOf(text: string): string[] {
  return lowered(text).split(/\s+/).filter(Boolean);
}

export function passes(line: LogLine, filter: LogFilter, words = wordsOf(filter.text)): boolean {
  if (filter.source !== null && line.source !== filter.source) return false;
  if (words.length === 0) return true;
  const text = lowered(plainText(line.text));
  return words.every((word) => text.includes(word));
}

function lowered(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
