import { fail, ok, type Result } from '@/lib/result';

const TOKEN = new RegExp(
  [
    String.raw`(?<blank>\s+|\\\r?\n|#[^\n]*)`,
    String.raw`(?<prefix>[A-Za-z]*)(?<quoted>"""|'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')`,
    String.raw`(?<assignment>[A-Za-z_]\w*\s*(?::[^=\n]*)?\+?=)`,
    String.raw`(?<mark>[\s\S])`,
  ].join('|'),
  'y',
);
const BACKSLASH = /\\(\r?\n|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[\s\S])/g;
const MEANING: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** What has been read: the words, whether the list is open, and whether the last thing in it was a word. */
interface Reading {
  words: string[];
  isOpen: boolean;
  afterWord: boolean;
}

/** Whether the text is Python rather than a command for a shell: `cmd = ["python3", …]`, or the list alone. */
export function looksLikePythonList(text: string): boolean {
  return /^\s*(#[^\n]*\n\s*)*([A-Za-z_]\w*\s*(:[^=\n]*)?=\s*)?\[/.test(text);
}

/** The words of a Python list of texts, and of lists added to it with `+=`. Nothing is evaluated. */
export function pythonListWords(text: string): Result<string[]> {
  const reading: Reading = { words: [], isOpen: false, afterWord: false };
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const problem = take(reading, TOKEN.exec(text)?.groups ?? {});
    if (problem) return fail('invalid', `Line ${lineAt(text, at)}: ${problem}`, 'command');
  }
  if (reading.isOpen)
    return fail('invalid', 'The list is opened and never closed: add ] at its end.', 'command');
  return ok(reading.words);
}

function take(reading: Reading, token: Record<string, string | undefined>): string | null {
  if (token.blank !== undefined) return null;
  if (token.quoted !== undefined) return takeText(reading, token.prefix ?? '', token.quoted);
  if (token.assignment !== undefined && !reading.isOpen) return null;
  return takeMark(reading, token.mark ?? token.assignment ?? '');
}

function takeText(reading: Reading, prefix: string, quoted: string): string | null {
  const kind = prefix.toLowerCase();
  if (kind.includes('f')) return 'an f-string needs values that are not here: write the text it makes.';
  if (kind.includes('b')) return 'bytes are no word of a command: remove the b.';
  if (!['', 'r', 'u'].includes(kind)) return `${prefix} stands before a text: remove it.`;
  if (quoted.length === 3 && quoted[0] === quoted[1])
    return 'write the text between single quotes, not three.';
  if (!reading.isOpen) return 'a text stands outside of the list: put it inside.';
  const inner = quoted.slice(1, -1);
  const text = kind === 'r' ? inner : inner.replace(BACKSLASH, unescaped);
  // Python joins texts that stand side by side.
  const start = reading.afterWord ? (reading.words.pop() ?? '') : '';
  reading.words.push(start + text);
  reading.afterWord = true;
  return null;
}

function takeMark(reading: Reading, mark: string): string | null {
  const { isOpen, afterWord } = reading;
  reading.afterWord = false;
  if (mark === (isOpen ? ']' : '[')) {
    reading.isOpen = !isOpen;
    return null;
  }
  if (mark === ',' && afterWord) return null;
  if (/[\d.]/.test(mark)) return 'a number is no word of a command: put it in quotes.';
  if (/[\w*]/.test(mark)) return 'a name or a call needs a value that is not here: write its text in quotes.';
  if (/["']/.test(mark)) return 'a text is opened and not closed on its line: close it.';
  return `“${mark}” cannot be read here: write a list of texts in quotes, with commas between them.`;
}

function unescaped(whole: string, code: string): string {
  if (/^[xu]./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return code.endsWith('\n') ? '' : (MEANING[code] ?? whole);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
