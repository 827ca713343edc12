import { expect, test } from 'vitest';
import { shellWords } from './shell-words';

const WORDS: [command: string, words: string[]][] = [
  ['', []],
  ['  a \t b\n', ['a', 'b']],
  ['a \\\n  --tp 8', ['a', '--tp', '8']],
  ['a \\\r\n  b', ['a', 'b']],
  [`'a b' "c d" e\\ f`, ['a b', 'c d', 'e f']],
  [`--name="x y"'z'`, ['--name=x yz']],
  [`'' ""`, ['', '']],
  ['#!/bin/sh\n# one\na # two\nb#c  #', ['a', 'b#c']],
  [`a '#b' \\#c`, ['a', '#b', '#c']],
  [`"\${API_KEY}" '$(id)'`, [`\${API_KEY}`, '$(id)']],
  ['"a\\"b\\\\c\\n"', ['a"b\\c\\n']],
];

test.each(WORDS)('%j', (command, words) => {
  expect(shellWords(command)).toEqual({ ok: true, value: words });
});

test.each([`'a`, `"a`, `"a\\"`, 'a\\'])('%j is open at its end', (command) => {
  expect(shellWords(command)).toMatchObject({ ok: false, error: { code: 'invalid', field: 'command' } });
});
