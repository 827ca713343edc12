// Starts the loopback stand-in for Modal with the project's Python; arguments are passed through.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const python = join(root, '.venv', 'bin', 'python');

if (!existsSync(python)) {
  console.error(`No Python environment at ${python}: run npm start once, or python3 -m venv .venv.`);
  process.exit(1);
}

const pythonPath = [join(root, 'modal'), process.env.PYTHONPATH].filter(Boolean).join(delimiter);
const child = spawn(python, ['-m', 'simulator', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, PYTHONPATH: pythonPath },
  stdio: 'inherit',
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
