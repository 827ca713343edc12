import { describe, expect, it } from 'vitest';
import { judgeAnswer } from './judge-answer';
import type { Expectation, MeasuredAnswer } from './schema';

const ANSWER: MeasuredAnswer = {
  content: 'The answer is 391.',
  reasoning: '17 * 23',
  toolCalls: [],
  finishReason: 'stop',
  ttftMs: 300,
  tokensPerSecond: 70,
};
const text: Expectation = { kind: 'text', text: '391' };
const regex = (pattern: string): Expectation => ({ kind: 'regex', pattern });
const json: Expectation = { kind: 'json', schema: '{"type":"object","required":["ok"]}' };
const tool: Expectation = { kind: 'tool', tool: 'weather', arguments: '{"city":"Oslo"}' };
const called = (name: string, given: string) => ({ content: '', toolCalls: [{ name, arguments: given }] });

describe('an answer passes or says why not', () => {
  it.each<[string, Expectation, Partial<MeasuredAnswer>, string | null]>([
    ['text that is there', text, {}, null],
    ['text that is not', text, { content: '392' }, '“391” is not in the answer.'],
    ['text of the reasoning alone', text, { content: '', reasoning: '391' }, '“391” is not in the answer.'],
    [
      'an answer that was cut',
      text,
      { content: '', finishReason: 'length' },
      '“391” is not in the answer. It was cut at its most tokens.',
    ],
    ['a pattern that matches', regex('\\b\\d{3}\\b'), {}, null],
    ['a pattern that does not', regex('^\\d+$'), {}, 'The answer does not match /^\\d+$/.'],
    [
      'a pattern that is none',
      regex('('),
      {},
      'The regular expression cannot be read: Invalid regular expression: /(/: Unterminated group.',
    ],
    ['JSON by the schema', json, { content: '{"ok":1}' }, null],
    ['JSON in a fence', json, { content: '```json\n{"ok":1}\n```' }, null],
    [
      'JSON against the schema',
      json,
      { content: '{}' },
      "By the schema, the answer must have required property 'ok'.",
    ],
    ['the tool with its arguments', tool, called('weather', '{"city":"Oslo","unit":"C"}'), null],
    ['another tool', tool, called('search', '{}'), 'It called search, not weather.'],
    ['no tool', tool, {}, 'It did not call weather.'],
    [
      'another argument',
      tool,
      called('weather', '{"city":"Rome"}'),
      'It called weather with city "Rome", not "Oslo".',
    ],
    [
      'torn arguments',
      tool,
      called('weather', '{"city'),
      'The arguments of weather are no JSON object: {"city',
    ],
    ['a request that failed', text, { error: 'HTTPError: 503' }, 'HTTPError: 503'],
    ['no token', text, { ttftMs: null }, 'No token came.'],
  ])('%s', (_, expectation, changes, problem) => {
    expect(judgeAnswer({ expectation, maxTtftMs: null }, { ...ANSWER, ...changes })).toBe(problem);
  });

  it('no JSON', () => {
    expect(judgeAnswer({ expectation: json, maxTtftMs: null }, ANSWER)).toMatch(/^The answer is not JSON: /);
  });
});

describe('the first token may take as long as was said', () => {
  it.each([
    [300, null],
    [299, 'The first token came after 300 ms; at most 299 ms may pass.'],
  ])('%d ms', (maxTtftMs, problem) => {
    expect(judgeAnswer({ expectation: text, maxTtftMs }, ANSWER)).toBe(problem);
  });
});

it('a pattern that backtracks for ever is ended', () => {
  const began = Date.now();
  const asked = { expectation: regex('^(a+)+$'), maxTtftMs: null };
  const problem = judgeAnswer(asked, { ...ANSWER, content: `${'a'.repeat(60)}!` });
  expect(problem).toContain('took more than a second');
  expect(Date.now() - began).toBeLessThan(5_000);
});
