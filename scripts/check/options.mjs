import { parseArgs } from 'node:util';

export const usage = `npm run check -- FILE… [--json]
npm run check -- --command 'python3 -m sglang.launch_server …' [--engine 0.5.10] [--gpu B200:8] [--json]

FILE is a preset as in modal/presets, in JSON (comments welcome) or YAML; - reads it from the standard input.
The command is text for a shell, or a Python list of texts as in deploy.py.
--json prints an array of {ruleId, severity, path, message, fix}; with several files each also names its file.
Exit code 0: nothing blocks; 1: an error was found; 2: an input cannot be read.`;

const options = {
  command: { type: 'string' },
  engine: { type: 'string' },
  gpu: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

/** The words after `npm run check --`: what to check, or `problem` with the way out. */
export function checkOptions(words) {
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    return values.help ? values : { ...values, files: positionals, problem: misuse(values, positionals) };
  } catch (error) {
    return { problem: `${error.message}\n\n${usage}` };
  }
}

function misuse({ command, engine, gpu }, files) {
  if (command !== undefined && files.length > 0) return `Give a file or --command, not both.\n\n${usage}`;
  if (command === undefined && files.length === 0) return `Give a file, or --command.\n\n${usage}`;
  if (files.filter((file) => file === '-').length > 1)
    return 'The standard input can be read once: give - once.';
  if (command === undefined && (engine ?? gpu) !== undefined)
    return 'A preset file says its engine and GPU itself: --engine and --gpu go with --command only.';
}
