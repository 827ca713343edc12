import type { Expectation, ExpectationKind } from './schema';

export const EXPECTATION_NAMES: Record<ExpectationKind, string> = {
  text: 'Contains text',
  regex: 'Matches a regular expression',
  json: 'Is JSON by a schema',
  tool: 'Calls a tool',
};

/** `contains “391”`, `calls get_weather with {"city": "Oslo"}`. */
export function expectationWords(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'text':
      return `contains “${expectation.text}”`;
    case 'regex':
      return `matches /${expectation.pattern}/`;
    case 'json':
      return `is JSON by the schema ${expectation.schema}`;
    case 'tool':
      return `calls ${expectation.tool} with ${expectation.arguments}`;
  }
}
