import { fail, ok, type Result } from '@/lib/result';
import { looksLikePythonList, pythonListWords } from './python-list';
import { shellWords } from './shell-words';

const PROGRAM = /^(?:\S*python[\d.]*(?: -[A-Za-z]+)*? -m sglang\.launch_server|\S*sglang serve)(?= |$)/;
// Words in front of a program that change nothing about it.
const STARTERS = ['env', 'exec', 'export', 'nohup'];
const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;

/** A launch command in its parts: variables set in front of it, and the words behind the program. */
export interface LaunchWords {
  variables: [name: string, value: string][];
  flags: string[];
}

/** Takes a command apart, given as an argument list, as text for a shell, or as a Python list of texts. */
export function launchWords(command: string | readonly string[]): Result<LaunchWords> {
  const split = typeof command === 'string' ? wordsOf(command) : ok([...command]);
  if (!split.ok) return split;
  const start = split.value.findIndex((word) => !VARIABLE.test(word) && !STARTERS.includes(word));
  const words = start < 0 ? [] : split.value.slice(start);
  const flags = words.slice(PROGRAM.exec(words.join(' '))?.[0].split(' ').length ?? 0);
  if (flags.length === 0) return fail('invalid', 'There are no flags: give a launch command.', 'command');
  const assignments = split.value.slice(0, start).filter((word) => !STARTERS.includes(word));
  const variables = assignments.map((word): [string, string] => {
    const [, name = '', value = ''] = VARIABLE.exec(word) ?? [];
    return [name, value];
  });
  return ok({ variables, flags });
}

function wordsOf(text: string): Result<string[]> {
  return looksLikePythonList(text) ? pythonListWords(text) : shellWords(text);
}
