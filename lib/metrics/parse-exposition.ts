import { type ExpositionSeries, knownSeries, rememberSeries } from '@/lib/metrics/known-series';
import { plainDecimal } from '@/lib/metrics/plain-decimal';
import { fail, ok, type Result } from '@/lib/result';

/** One line of the exposition: a name, its labels and a value. Pure. */
export interface Sample {
  name: string;
  labels: ReadonlyMap<string, string>;
  value: number;
  timestampMs: number | null;
}

export interface Exposition {
  samples: Sample[];
  /** From `# TYPE`: counter, gauge, histogram, summary, untyped. */
  types: Map<string, string>;
}

const METRIC_NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const LABEL_NAME = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const BLANKS = /[ \t]*/y;
const WORD = /[^ \t]+/y;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const TYPE_LINE = /^#[ \t]+TYPE[ \t]+([a-zA-Z_:][a-zA-Z0-9_:]*)[ \t]+(\S+)/;
// What engines write before the value: labels without an escape or a brace. Any other line is read character by character.
const USUAL_SERIES = /^[a-zA-Z_:][a-zA-Z0-9_:]*(?:\{[^{}\\]*\})?$/;
const BLANK = 32;
const HASH = 35;

/**
 * Reads Prometheus' text format, and what OpenMetrics adds to it (`# EOF`, exemplars).
 * One malformed line refuses the whole text, as does a text whose last line has no end: half a number still looks like one.
 */
export function parseExposition(text: string): Result<Exposition> {
  if (text !== '' && !text.endsWith('\n'))
    return fail('invalid', 'The text is cut off: its last line has no end.');
  const samples: Sample[] = [];
  const types = new Map<string, string>();
  let number = 0;
  for (let from = 0, end = 0; from < text.length; from = end + 1) {
    number += 1;
    end = text.indexOf('\n', from);
    const isComment = text.charCodeAt(from) === HASH;
    const sample = isComment ? null : usualSample(text, from, end);
    if (sample !== null) {
      samples.push(sample);
      continue;
    }
    const line = text.slice(from, end).trim();
    if (line === '') continue;
    if (line.startsWith('#')) {
      const type = TYPE_LINE.exec(line);
      if (type?.[1] !== undefined && type[2] !== undefined) types.set(type[1], type[2]);
      continue;
    }
    const unusual = parseSample(line);
    if (unusual === null) return fail('invalid', `Line ${number} is not a sample.`);
    samples.push(unusual);
  }
  return ok({ samples, types });
}

/** The sample of a line that ends with one blank and a number; null when the line is not of that form: it may still be a sample. */
function usualSample(text: string, from: number, end: number): Sample | null {
  let blank = end - 1;
  while (blank > from && text.charCodeAt(blank) !== BLANK) blank -= 1;
  const series = seriesOf(text.slice(from, blank));
  if (series === null) return null;
  const plain = plainDecimal(text, blank + 1, end);
  const value = plain >= 0 ? plain : parseValue(text.slice(blank + 1, end));
  return value === null ? null : { name: series.name, labels: series.labels, value, timestampMs: null };
}

function seriesOf(text: string): ExpositionSeries | null {
  const known = knownSeries(text);
  if (known) return known;
  if (!USUAL_SERIES.test(text)) return null;
  const own = Buffer.from(text).toString();
  const cursor = new Cursor(own);
  const name = cursor.take(METRIC_NAME);
  const labels = cursor.eat('{') ? parseLabels(cursor) : new Map<string, string>();
  if (labels === null || !cursor.atEnd()) return null;
  rememberSeries(own, { name, labels });
  return { name, labels };
}

function parseSample(line: string): Sample | null {
  const cursor = new Cursor(line);
  cursor.take(BLANKS);
  const name = cursor.take(METRIC_NAME);
  if (name === '') return null;
  cursor.take(BLANKS);
  const labels = cursor.eat('{') ? parseLabels(cursor) : new Map<string, string>();
  if (labels === null) return null;
  cursor.take(BLANKS);
  const value = parseValue(cursor.take(WORD));
  if (value === null) return null;
  cursor.take(BLANKS);
  if (cursor.atEnd() || cursor.peek() === '#') return { name, labels, value, timestampMs: null };
  const timestampMs = parseValue(cursor.take(WORD));
  cursor.take(BLANKS);
  // After `#` comes an exemplar: a trace of one observation, of no use here.
  if (timestampMs === null || !(cursor.atEnd() || cursor.peek() === '#')) return null;
  return { name, labels, value, timestampMs };
}

function parseLabels(cursor: Cursor): Map<string, string> | null {
  const labels = new Map<string, string>();
  for (;;) {
    cursor.take(BLANKS);
    if (cursor.eat('}')) return labels;
    const name = cursor.take(LABEL_NAME);
    cursor.take(BLANKS);
    if (name === '' || labels.has(name) || !cursor.eat('=')) return null;
    cursor.take(BLANKS);
    const value = cursor.eat('"') ? cursor.quoted() : null;
    if (value === null) return null;
    labels.set(name, value);
    cursor.take(BLANKS);
    if (!cursor.eat(',') && cursor.peek() !== '}') return null;
  }
}

function parseValue(word: string): number | null {
  if (DECIMAL.test(word)) return Number(word);
  const special = word.toLowerCase();
  if (special === 'nan') return Number.NaN;
  if (special === '+inf' || special === 'inf') return Number.POSITIVE_INFINITY;
  return special === '-inf' ? Number.NEGATIVE_INFINITY : null;
}

class Cursor {
  private position = 0;
  constructor(private readonly line: string) {}

  take(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.line)?.[0] ?? '';
    this.position += found.length;
    return found;
  }

  eat(character: string): boolean {
    if (this.peek() !== character) return false;
    this.position += 1;
    return true;
  }

  peek(): string {
    return this.line.charAt(this.position);
  }

  atEnd(): boolean {
    return this.position >= this.line.length;
  }

  /** The rest of a quoted value, its escapes undone; null when the quote never closes. */
  quoted(): string | null {
    let text = '';
    while (!this.atEnd()) {
      const character = this.peek();
      this.position += 1;
      if (character === '"') return text;
      if (character !== '\\') {
        text += character;
        continue;
      }
      const escaped = this.peek();
      this.position += 1;
      if (escaped === 'n') text += '\n';
      else if (escaped === '"' || escaped === '\\') text += escaped;
      else text += `\\${escaped}`;
    }
    return null;
  }
}
