import { describe, expect, it } from 'vitest';
import { parseExposition } from '@/lib/metrics/parse-exposition';

function samplesOf(text: string) {
  const parsed = parseExposition(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.samples.map(({ name, labels, value, timestampMs }) => ({
    name,
    labels: Object.fromEntries(labels),
    value,
    timestampMs,
  }));
}

describe('parseExposition', () => {
  it.each([
    ['a name alone', 'up 1\n', { name: 'up', labels: {}, value: 1 }],
    ['a name with a colon', 'sglang:token_usage 0.5\n', { name: 'sglang:token_usage', value: 0.5 }],
    ['labels', 'a{le="0.1",mode="decode"} 2\n', { labels: { le: '0.1', mode: 'decode' }, value: 2 }],
    ['empty braces', 'a{} 2\n', { labels: {} }],
    ['a comma at the end', 'a{b="c",} 2\n', { labels: { b: 'c' } }],
    ['blanks everywhere', '  a { b = "c" , d = "e" }  2  \n', { labels: { b: 'c', d: 'e' }, value: 2 }],
    ['tabs', 'a\t2\t1700000000000\n', { value: 2, timestampMs: 1_700_000_000_000 }],
    ['an escaped quote', 'a{b="say \\"hi\\""} 1\n', { labels: { b: 'say "hi"' } }],
    ['an escaped backslash and line end', 'a{b="c\\\\n\\n"} 1\n', { labels: { b: 'c\\n\n' } }],
    ['a brace and a comma in a value', 'a{b="},{"} 1\n', { labels: { b: '},{' } }],
    ['a label named like an object member', 'a{__proto__="x"} 1\n', { name: 'a' }],
    ['an exponent', 'a 1.5e+03\n', { value: 1500 }],
    ['no digit before the point', 'a .5\n', { value: 0.5 }],
    ['+Inf', 'a +Inf\n', { value: Number.POSITIVE_INFINITY }],
    ['-Inf', 'a -Inf\n', { value: Number.NEGATIVE_INFINITY }],
    ['NaN', 'a NaN\n', { value: Number.NaN }],
    ['a timestamp', 'a 1 1700000000123\n', { timestampMs: 1_700_000_000_123 }],
    ['a negative timestamp', 'a 1 -5\n', { timestampMs: -5 }],
    ['an exemplar', 'a_bucket{le="1"} 3 # {trace="t"} 0.7 1.5\n', { value: 3, timestampMs: null }],
    ['an exemplar after a timestamp', 'a 3 12 # {trace="t"} 0.7\n', { value: 3, timestampMs: 12 }],
    ['a Windows line end', 'a 1\r\n', { value: 1 }],
  ])('reads %s', (_, text, expected) => {
    expect(samplesOf(text)).toMatchObject([expected]);
  });

  it('skips comments and blank lines, keeps types', () => {
    const text =
      '# HELP sglang:num_running_reqs The number.\n# TYPE sglang:num_running_reqs gauge\n\n# note\nsglang:num_running_reqs 3\n# EOF\n';
    const parsed = parseExposition(text);
    expect(parsed.ok && [...parsed.value.types]).toEqual([['sglang:num_running_reqs', 'gauge']]);
    expect(samplesOf(text)).toHaveLength(1);
  });

  it('reads nothing from nothing', () => {
    expect(samplesOf('')).toEqual([]);
  });

  it.each([
    ['a cut last line', 'a 12', 'cut off'],
    ['no value', 'a\n', 'Line 1'],
    ['a word for a value', 'ok 1\na twelve\n', 'Line 2'],
    ['a hexadecimal value', 'a 0x10\n', 'Line 1'],
    ['an open quote', 'a{b="c} 1\n', 'Line 1'],
    ['an open brace', 'a{b="c" 1\n', 'Line 1'],
    ['a label without quotes', 'a{b=c} 1\n', 'Line 1'],
    ['a label twice', 'a{b="1",b="2"} 1\n', 'Line 1'],
    ['a name that starts with a digit', '1a 1\n', 'Line 1'],
    ['a word after the timestamp', 'a 1 2 3\n', 'Line 1'],
  ])('refuses %s', (_, text, reason) => {
    const parsed = parseExposition(text);
    expect(parsed.ok ? '' : parsed.error.message).toContain(reason);
  });
});
