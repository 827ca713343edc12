// `npm run engines -- [VERSION…]`: reads anew what each published engine version accepts. Needs the network.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/root.mjs';

const python = join(root, '.venv', 'bin', 'python');

if (!existsSync(python)) {
  console.error(`✗ No Python environment at ${python}: run npm start once, or python3 -m venv .venv.`);
  process.exit(1);
}

const child = spawn(python, [join(root, 'scripts/engines/main.py'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
