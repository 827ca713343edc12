import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { fail, ok, type Result } from '@/lib/result';
import { joinPath, type LocatedValue } from './located-value';

/** Reads JSON; comments and trailing commas are welcome. */
export function readJsonc(text: string): Result<LocatedValue> {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !tree) {
    const line = lineAt(text, error?.offset ?? 0);
    const what = error ? ` (${inWords(printParseErrorCode(error.error))})` : '';
    return fail(
      'invalid',
      `Line ${line}: this is not JSON${what}. Write a preset like production-v4.json.`,
      'preset',
    );
  }
  const lines = new Map<string, number>();
  const twice: string[] = [];

  function toValue(node: Node, path: string): unknown {
    const children = node.children ?? [];
    if (node.type === 'array') return children.map((child) => toValue(child, path));
    if (node.type !== 'object') return node.value;
    return Object.fromEntries(children.map((property) => entryOf(property, path)));
  }

  function entryOf({ children: [name, value] = [] }: Node, around: string): [string, unknown] {
    const key = String(name?.value);
    const path = joinPath(around, key);
    if (lines.has(path)) twice.push(path);
    lines.set(path, lineAt(text, name?.offset ?? 0));
    return [key, value && toValue(value, path)];
  }

  const value = toValue(tree, '');
  const [again] = twice;
  if (again === undefined) return ok({ value, lines });
  return fail('invalid', `Line ${lines.get(again)}: ${again} stands twice: keep one of them.`, again);
}

/** `CommaExpected` as `comma expected`. */
function inWords(code: string): string {
  return code
    .replace(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase();
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
