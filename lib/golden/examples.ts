import type { GoldenPromptDraft } from '@/lib/golden/schema';

/** Three prompts to begin with: arithmetic, JSON and a tool call, each a thing that a wrong parser or kernel breaks. */
export const EXAMPLES: readonly GoldenPromptDraft[] = [
  {
    name: 'Arithmetic',
    prompt: 'What is 17 * 23? Answer with one short sentence.',
    expectation: { kind: 'regex', pattern: '\\b391\\b' },
    maxTtftMs: 5_000,
  },
  {
    name: 'JSON answer',
    prompt:
      'Answer with JSON alone, without a fence, exactly of this form: {"city": "Oslo", "population": 700000}',
    expectation: {
      kind: 'json',
      schema:
        '{"type": "object", "required": ["city", "population"], "properties": {"city": {"type": "string"}, "population": {"type": "integer"}}}',
    },
    maxTtftMs: null,
  },
  {
    name: 'Tool call',
    prompt: 'How is the weather in Oslo?',
    expectation: { kind: 'tool', tool: 'get_weather', arguments: '{"city": "Oslo"}' },
    maxTtftMs: null,
  },
];
