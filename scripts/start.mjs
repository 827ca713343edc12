// `npm start`: from a fresh clone to a running console. `--dev` serves the sources instead of a build.
import { refuseOldNode } from './setup/node.mjs';

refuseOldNode();
const { runConsole } = await import('./start/run-console.mjs');
await runConsole({ dev: process.argv.includes('--dev') });
