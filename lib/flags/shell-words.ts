import { fail, ok, type Result } from '@/lib/result';

// A quoted part, an escaped character, a line continuation, white space with a comment, or a plain character.
const PIECE = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\\r?\n|\\([\s\S])|((?:\s|(?<!\S)#.*)+)|([^\s'"\\])/y;

/** Splits a command as a POSIX shell would, without expanding anything: `"${API_KEY}"` stays `${API_KEY}`. */
export function shellWords(command: string): Result<string[]> {
  const words: string[] = [];
  let word: string | null = null;
  PIECE.lastIndex = 0;
  for (let at = 0; at < command.length; at = PIECE.lastIndex) {
    const piece = PIECE.exec(command);
    if (!piece) return fail('invalid', 'A quote is opened and never closed: close it.', 'command');
    const [, single, double, escaped, space, plain] = piece;
    const text = single ?? double?.replace(/\\([$`"\\])/g, '$1').replace(/\\\r?\n/g, '') ?? escaped ?? plain;
    if (text !== undefined) word = (word ?? '') + text;
    if (space === undefined || word === null) continue;
    words.push(word);
    word = null;
  }
  return ok(word === null ? words : [...words, word]);
}
