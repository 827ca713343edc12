import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { formatMilliseconds } from '@/lib/format';
import { checkBySchema, readJson } from '@/lib/golden/json-check';
import { matchesPattern } from '@/lib/golden/matches-pattern';
import type { Expectation, MeasuredAnswer } from '@/lib/golden/schema';

interface Asked {
  expectation: Expectation;
  maxTtftMs: number | null;
}

/** Why an answer does not pass, in words; null when it does. Pure. */
export function judgeAnswer({ expectation, maxTtftMs }: Asked, answer: MeasuredAnswer): string | null {
  if (answer.error) return answer.error;
  if (answer.ttftMs === null) return 'No token came.';
  const wrong = wrongWith(expectation, answer);
  if (wrong !== null)
    return answer.finishReason === 'length' ? `${wrong} It was cut at its most tokens.` : wrong;
  if (maxTtftMs !== null && answer.ttftMs > maxTtftMs)
    return `The first token came after ${formatMilliseconds(answer.ttftMs)}; at most ${formatMilliseconds(maxTtftMs)} may pass.`;
  return null;
}

function wrongWith(expectation: Expectation, answer: MeasuredAnswer): string | null {
  switch (expectation.kind) {
    case 'text':
      return answer.content.includes(expectation.text) ? null : `“${expectation.text}” is not in the answer.`;
    case 'regex':
      return patternProblem(expectation.pattern, answer.content);
    case 'json':
      return jsonProblem(expectation.schema, answer.content);
    case 'tool':
      return toolProblem(expectation.tool, expectation.arguments, answer.toolCalls);
  }
}

function patternProblem(pattern: string, content: string): string | null {
  const matches = matchesPattern(pattern, content);
  if (!matches.ok) return matches.error.message;
  return matches.value ? null : `The answer does not match /${pattern}/.`;
}

// Models like to wrap JSON into a fence; what stands in it is the answer.
const FENCE = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/;

function jsonProblem(schema: string, content: string): string | null {
  const value = readJson(FENCE.exec(content)?.[1] ?? content);
  if (!value.ok) return value.error.message.replace(/^It/, 'The answer');
  const checked = checkBySchema(schema, value.value);
  if (!checked.ok) return checked.error.message;
  return checked.value.problem === null ? null : `By the schema, ${checked.value.problem}.`;
}

/** Every argument that is expected must be there and equal; more of them are no fault. */
function toolProblem(tool: string, expected: string, calls: MeasuredAnswer['toolCalls']): string | null {
  const call = calls.find(({ name }) => name === tool);
  if (!call)
    return calls.length === 0 ? `It did not call ${tool}.` : `It called ${calls[0]?.name}, not ${tool}.`;
  const wanted = argumentsOf(expected);
  const given = argumentsOf(call.arguments);
  if (wanted === null || given === null)
    return `The arguments of ${tool} are no JSON object: ${call.arguments}`;
  const wrong = Object.keys(wanted).find((name) => !isDeepStrictEqual(given[name], wanted[name]));
  return wrong === undefined
    ? null
    : `It called ${tool} with ${wrong} ${JSON.stringify(given[wrong])}, not ${JSON.stringify(wanted[wrong])}.`;
}

function argumentsOf(text: string): Record<string, unknown> | null {
  const read = readJson(text);
  const isObject =
    read.ok && typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value);
  return isObject ? (read.value as Record<string, unknown>) : null;
}
