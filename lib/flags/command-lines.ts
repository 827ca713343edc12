// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own placeholder
const SECRET = '${API_KEY}';
const PLAIN_WORD = /^[A-Za-z0-9_./:@+=,-]+$/;

/** An argument list for the eye: the program on the first line, then one flag with its value a line. */
export function commandLines(argv: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of argv) {
    if (lines.length === 0 || word.startsWith('--')) lines.push(word);
    else lines.push(`${lines.pop()} ${word}`);
  }
  return lines;
}

/** The same to paste into a shell, which fills in the secret and takes every other word to the letter. */
export function commandText(argv: readonly string[]): string {
  return commandLines(argv.map(quoted)).join(' \\\n  ');
}

function quoted(word: string): string {
  if (PLAIN_WORD.test(word)) return word;
  return word === SECRET ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
