/** An argument list for the eye: the program on the first line, then one flag with its value a line. */
export function commandLines(argv: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of argv) {
    if (lines.length === 0 || word.startsWith('--')) lines.push(word);
    else lines.push(`${lines.pop()} ${word}`);
  }
  return lines;
}

/** The same to paste into a shell: every word is plain but the secret, which the shell fills in. */
export function commandText(argv: readonly string[]): string {
  const lines = commandLines(argv.map((word) => (word.startsWith('$') ? `"${word}"` : word)));
  return lines.join(' \\\n  ');
}
