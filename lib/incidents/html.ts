import { plainText } from '@/lib/jobs/plain-text';
import { escapeXml } from '@/lib/metrics/drawing/xml';

/** Markup that may stand in a page as it is. Only `html` and `drawn` make it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | readonly Html[];

/** A piece of a page: what is put into it is text, and written as text, unless it is markup already. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  const written = pieces.map((piece, index) => piece + markupOf(parts[index] ?? null));
  return new Html(written.join(''));
}

/** Markup of our own drawings and styles, whose texts are escaped already. */
export function drawn(markup: string): Html {
  return new Html(markup);
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') return escapeXml(readable(String(part)));
  return part.map(({ markup }) => markup).join('');
}

// Of a terminal, of a file that is torn, and marks that turn the direction of the text after them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text as it can be read: without colours of a terminal, and with a sign where there was a character that is none. */
export function readable(text: string): string {
  return plainText(text).replace(/\r\n?/g, '\n').toWellFormed().replace(UNREADABLE, '\ufffd');
}
