import { expect, test } from 'vitest';
import { looksLikePythonList, pythonListWords } from './python-list';

const LISTS: [text: string, words: string[]][] = [
  ['["python3", "-m", "sglang.launch_server"]', ['python3', '-m', 'sglang.launch_server']],
  [`cmd = [\n    'python3',  # the engine\n    "--tp", "8",\n]\n`, ['python3', '--tp', '8']],
  ['cmd: list[str] = ["--tp", "8"]', ['--tp', '8']],
  ['# deploy.py\ncmd = ["--tp", "8"]\ncmd += ["--ep", "1"]', ['--tp', '8', '--ep', '1']],
  [`["--a" "b", "c"\n'd']`, ['--ab', 'cd']],
  [
    String.raw`["a\"b", 'a\'b', "a\\b", "\x41\u0042", r"\n", "\d"]`,
    ['a"b', "a'b", 'a\\b', 'AB', '\\n', '\\d'],
  ],
  ['["#", "[", "]", ","]', ['#', '[', ']', ',']],
  ['[]', []],
  ['["a",]', ['a']],
];

test.each(LISTS)('%s', (text, words) => {
  expect(looksLikePythonList(text)).toBe(true);
  expect(pythonListWords(text)).toEqual({ ok: true, value: words });
});

test.each([
  ['["a",\n f"--tp {TP}"]', 'Line 2: an f-string'],
  ['["--tp", TP]', 'Line 1: a name or a call'],
  ['["--tp", str(8)]', 'Line 1: a name or a call'],
  ['["--tp", *flags]', 'Line 1: a name or a call'],
  ['["--tp", 8]', 'Line 1: a number is no word'],
  ['["--tp", b"8"]', 'remove the b'],
  ['["--tp", """8"""]', 'between single quotes'],
  ['["--tp', 'opened and not closed on its line'],
  ['["--tp", "8"', 'never closed: add ]'],
  ['["--tp",, "8"]', '“,” cannot be read here'],
  ['[["--tp"]]', '“[” cannot be read here'],
  ['["--tp"] "8"', 'outside of the list'],
  ['["--tp"] + other', '“+” cannot be read here'],
])('%s is refused', (text, says) => {
  const words = pythonListWords(text);
  expect(words).toMatchObject({ ok: false, error: { code: 'invalid', field: 'command' } });
  expect(words.ok ? '' : words.error.message).toContain(says);
});

test.each(['python3 -m x', 'A=1 python3', '--tp 8', '', 'cmd["a"]'])('%j is no list', (text) => {
  expect(looksLikePythonList(text)).toBe(false);
});
