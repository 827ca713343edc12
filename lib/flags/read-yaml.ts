import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { fail, ok, type Result } from '@/lib/result';
import { joinPath, type LocatedValue } from './located-value';

/** Whether a path holds text, so that an unquoted `1` there is the text 1, as it is written. */
type HoldsText = (path: string) => boolean;

/** Stops the reading at a place of the file; its message is the end of a sentence. */
class Unreadable extends Error {
  constructor(
    readonly path: string,
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads one YAML 1.2 document. What other readers take for something else is refused rather than guessed. */
export function readYaml(text: string, holdsText: HoldsText): Result<LocatedValue> {
  const counter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const documents = parseAllDocuments(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const [document, second] = 'empty' in documents ? [] : documents;
  if (!document) return ok({ value: null, lines: new Map() });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) return fail('invalid', `Line ${lineAt(problem.pos[0])}: ${sentence(problem)}`, 'preset');
  if (second)
    return fail(
      'invalid',
      `Line ${lineAt(second.range[0])}: a second document begins: keep one of them.`,
      'preset',
    );
  const { explicit, version } = document.directives.yaml;
  if (explicit && version !== '1.2')
    return fail(
      'invalid',
      `Line 1: YAML ${version} reads words such as no otherwise: remove the %YAML line.`,
      'preset',
    );

  try {
    const lines = new Map<string, number>();
    const note = (path: string, offset: number) => {
      if (lines.has(path)) throw new Unreadable(path, offset, 'stands twice: keep one of them.');
      lines.set(path, lineAt(offset));
    };
    return ok({ value: toValue(document.contents, '', { holdsText, note }), lines });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { path, offset, message } = error;
    return fail('invalid', `Line ${lineAt(offset)}: ${path} ${message}`, path);
  }
}

interface Reading {
  holdsText: HoldsText;
  note: (path: string, offset: number) => void;
}

function toValue(node: ParsedNode | null, path: string, reading: Reading): unknown {
  if (isMap(node)) return mapValue(node as YAMLMap.Parsed, path, reading);
  if (isSeq(node)) return node.items.map((item) => toValue(item as ParsedNode, path, reading));
  if (isAlias(node)) throw new Unreadable(path, node.range?.[0] ?? 0, 'is an alias: write the value itself.');
  return isScalar(node) ? scalarValue(node as Scalar.Parsed, path, reading) : null;
}

function mapValue({ items }: YAMLMap.Parsed, around: string, reading: Reading): unknown {
  const entries = items.map(({ key, value }): [string, unknown] => {
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    if (!isScalar(key))
      throw new Unreadable(around || 'preset', offset, 'has a key that is no word: write a name.');
    const name = key.source ?? String(key.value);
    const path = joinPath(around, name);
    reading.note(path, offset);
    return [name, toValue(value, path, reading)];
  });
  return Object.fromEntries(entries);
}

function scalarValue({ value, source, type, range }: Scalar.Parsed, path: string, reading: Reading): unknown {
  if (typeof value !== 'number' || type !== 'PLAIN') return value;
  if (reading.holdsText(path)) return source;
  // An extra flag takes text as well as numbers: 0.10 may be meant as a version.
  if (path.startsWith('extra.') && String(value) !== source)
    throw new Unreadable(
      path,
      range[0],
      `is the number ${value}: write it so, or "${source}" in quotes as text.`,
    );
  return value;
}

function sentence({ code, message }: { code: string; message: string }): string {
  if (code === 'TAG_RESOLVE_FAILED') return 'a tag is of no use here: write the plain value.';
  return `this is not YAML (${message.replace(/\.$/, '')}). Write a preset like production-v4.json.`;
}
