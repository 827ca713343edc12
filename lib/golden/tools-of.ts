import type { Expectation } from '@/lib/golden/schema';

interface Tool {
  type: 'function';
  function: { name: string; parameters: object };
}

/** What the model is offered, so that it can call the tool that is expected: its arguments with their types. Pure. */
export function toolsOf(expectation: Expectation): Tool[] | undefined {
  if (expectation.kind !== 'tool') return undefined;
  const wanted: Record<string, unknown> = JSON.parse(expectation.arguments);
  const properties = Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name, { type: typeName(value) }]),
  );
  const parameters = { type: 'object', properties, required: Object.keys(wanted) };
  return [{ type: 'function', function: { name: expectation.tool, parameters } }];
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
