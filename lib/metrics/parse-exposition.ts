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
// What engines write: one blank, and labels without an escape or a brace. Any other line is read character by character.
const USUAL_LINE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{[^{}\\]*\})? ([^ \t#]+)$/;

// An engine repeats its few hundred label texts in every snapshot.
const knownLabels = new Map<string, ReadonlyMap<string, string>>();
const MOST_KNOWN = 4096;
const NO_LABELS: ReadonlyMap<string, string> = new Map();

/**
 * Reads Prometheus' text format, and what OpenMetrics adds to it (`# EOF`, exemplars).
 * One malformed line refuses the whole text, as does a text whose last line has no end: half a number still looks like one.
 */
export function parseExposition(text: string): Result<Exposition> {
  if (text !== '' && !text.endsWith('\n'))
    return fail('invalid', 'The text is cut off: its last line has no end.');
  const samples: Sample[] = [];
  const types = new Map<string, string>();
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const usual = usualSample(line);
    if (usual !== null) {
      samples.push(usual);
      continue;
    }
    if (line.trim() === '') continue;
    if (line.trimStart().startsWith('#')) {
      const type = TYPE_LINE.exec(line.trimStart());
      if (type?.[1] !== undefined && type[2] !== undefined) types.set(type[1], type[2]);
      continue;
    }
    const sample = parseSample(line);
    if (sample === null) return fail('invalid', `Line ${index + 1} is not a sample.`);
    samples.push(sample);
  }
  return ok({ samples, types });
}

/** Null when the line is not of the usual form: it may still be a sample. */
function usualSample(line: string): Sample | null {
  const found = USUAL_LINE.exec(line);
  if (found === null) return null;
  const [, name = '', labelText, word = ''] = found;
  const labels = labelText === undefined ? NO_LABELS : labelsOf(labelText);
  const value = parseValue(word);
  return labels === null || value === null ? null : { name, labels, value, timestampMs: null };
}

function labelsOf(text: string): ReadonlyMap<string, string> | null {
  const known = knownLabels.get(text);
  if (known) return known;
  const cursor = new Cursor(text.slice(1));
  const labels = parseLabels(cursor);
  if (labels === null || !cursor.atEnd()) return null;
  if (knownLabels.size >= MOST_KNOWN) knownLabels.clear();
  knownLabels.set(text, labels);
  return labels;
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
