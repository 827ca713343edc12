import { z } from 'zod';

/** A golden prompt: a question, and what a good answer to it looks like. Shared by form, store and judge. Pure. */

export const PATTERN_LENGTH = 300;
const NAME_LENGTH = 60;
const PROMPT_LENGTH = 4_000;
const TEXT_LENGTH = 2_000;
const MOST_TTFT_MS = 600_000;

const filled = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `must be at most ${most} characters`);

export const Expectation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: filled(TEXT_LENGTH) }),
  z.object({ kind: z.literal('regex'), pattern: filled(PATTERN_LENGTH) }),
  // As it was typed, so that it is shown as it was typed.
  z.object({ kind: z.literal('json'), schema: filled(TEXT_LENGTH) }),
  z.object({
    kind: z.literal('tool'),
    tool: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -'),
    arguments: filled(TEXT_LENGTH),
  }),
]);
export type Expectation = z.infer<typeof Expectation>;
export type ExpectationKind = Expectation['kind'];

export const GoldenPromptDraft = z.object({
  name: filled(NAME_LENGTH),
  prompt: filled(PROMPT_LENGTH),
  expectation: Expectation,
  /** Null when any time will do. */
  maxTtftMs: z
    .number('must be a number of milliseconds')
    .int('must be a whole number of milliseconds')
    .min(1, 'must be 1 ms or more')
    .max(MOST_TTFT_MS, `must be at most ${MOST_TTFT_MS} ms`)
    .nullable(),
});
export type GoldenPromptDraft = z.infer<typeof GoldenPromptDraft>;

export interface GoldenPrompt extends GoldenPromptDraft {
  id: string;
}

/** One answer as modal/golden_prompts.py measured it. */
export const MeasuredAnswer = z.object({
  content: z.string(),
  reasoning: z.string(),
  toolCalls: z.array(z.object({ name: z.string(), arguments: z.string() })),
  finishReason: z.string(),
  /** From the request to the first token, be it of reasoning, of the answer or of a tool call. */
  ttftMs: z.number().nullable(),
  /** Tokens after the first, reasoning included, over the time they took. */
  tokensPerSecond: z.number().nullable(),
  error: z.string().optional(),
});
export type MeasuredAnswer = z.infer<typeof MeasuredAnswer>;

/** One prompt as it was asked and answered. */
export const GoldenResult = z.object({
  promptName: z.string(),
  prompt: z.string(),
  expectation: Expectation,
  maxTtftMs: z.number().nullable(),
  passed: z.boolean(),
  problem: z.string().nullable(),
  answer: z.string(),
  ttftMs: z.number().nullable(),
  tokensPerSecond: z.number().nullable(),
  askedAt: z.iso.datetime(),
});
export type GoldenResult = z.infer<typeof GoldenResult>;
