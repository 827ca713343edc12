/** Turns the end of the modal CLI's output into words: what happened, and what to do. Pure. */

const LINES_LOOKED_AT = 20;
const LINES_SHOWN = 4;

const NO_CONNECTION = /could not connect|connection (?:refused|lost|reset)|deadline exceeded/i;

const ADVICE: readonly [RegExp, (found: RegExpMatchArray) => string][] = [
  [
    /Secret \('([^']+)', '([^']+)'\) not found|Secret '([^']+)' not found/,
    ([, name, environment, only]) =>
      `Create the secret ${name ?? only} in Modal${environment ? ` (environment ${environment})` : ''}, then deploy again.`,
  ],
  [
    /token|unauthenticated|credentials/i,
    () =>
      'Set MODAL_TOKEN_ID and MODAL_TOKEN_SECRET to a valid pair, start the console again, then deploy again.',
  ],
  [NO_CONNECTION, () => 'Check that Modal can be reached from this machine, then deploy again.'],
  [
    /Image build for (im-\w+)/,
    ([, image]) =>
      `The image did not build: the log shows which command failed (\`modal image logs ${image}\` repeats it). Correct it, then deploy again.`,
  ],
  [
    /gpu/i,
    () => 'Change compute.gpu in the preset to a GPU that this workspace may use, save, then deploy again.',
  ],
  [
    /preset|flags\.|compute\.|catalogue/i,
    () => 'Correct the preset at the named path, save it, then deploy the new revision.',
  ],
];

/**
 * `exitCode` null: a signal ended the CLI, or it ended while no console was running.
 * The first paragraph says what happened, the second what to do.
 */
export function explainDeployFailure(exitCode: number | null, lastLines: readonly string[]): string {
  const said = errorText(lastLines);
  const ended =
    exitCode === null ? 'The modal CLI was ended' : `The modal CLI ended with exit code ${exitCode}`;
  const happened = said === '' ? `${ended} and said nothing.` : `${ended}: ${said}`;
  return `${happened}\n\n${advice(said)} Nothing was published: the version that served before goes on serving.`;
}

/** Whether the CLI gave up because Modal was out of reach, so that another try may do better. */
export function lostConnection(lastLines: readonly string[]): boolean {
  return NO_CONNECTION.test(errorText(lastLines));
}

function advice(said: string): string {
  for (const [pattern, adviceOf] of ADVICE) {
    const found = said.match(pattern);
    if (found) return adviceOf(found);
  }
  return 'Read the end of the log, correct the cause, then deploy again.';
}

/** The text of the last box that the CLI drew, else its last lines that speak of an error, else its last lines. */
function errorText(lines: readonly string[]): string {
  const top = lines.findLastIndex((line) => /^\s*╭/.test(line));
  const candidates = top === -1 ? lines.slice(-LINES_LOOKED_AT) : lines.slice(top);
  const words = candidates.map(withoutBox).filter((line) => line !== '');
  const errors = top === -1 ? words.filter((line) => /error\b/i.test(line)) : words;
  return (errors.length > 0 ? errors : words).slice(-LINES_SHOWN).join('\n');
}

function withoutBox(line: string): string {
  return line
    .replace(/[╭╮╰╯│─┌┐└┘├┤]+( Error | Traceback[^─]*)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
