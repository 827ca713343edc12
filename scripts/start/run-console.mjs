import { existsSync } from 'node:fs';
import path from 'node:path';
import { phase, seconds } from '../setup/phase.mjs';
import { prepare } from '../setup/prepare.mjs';
import { explain, Problem } from '../setup/problem.mjs';
import { venvProgram } from '../setup/python.mjs';
import { root } from '../setup/root.mjs';
import { childrenOf } from './children.mjs';
import { openDataFolder, secretIn, takeDataFolder } from './data-folder.mjs';
import { modalTarget } from './modal-target.mjs';
import { portFrom, refuseTakenPort } from './port.mjs';
import { serve } from './serve.mjs';
import { simulatorEnv, startSimulator } from './simulator.mjs';

const patienceMs = 10_000;

/** Every phase in order, then waits for a signal or for a child that ends by itself. */
export async function runConsole({ dev }) {
  const closers = [];
  const signal = untilSignal();
  try {
    const running = startPhases({ dev, closers, signal });
    // A phase that is under way ends first, or is left behind for the next start to find.
    const gaveUp = signal.then(() => new Promise((resolve) => setTimeout(resolve, patienceMs)));
    const complaint = await Promise.race([running, gaveUp]);
    if (complaint) throw new Problem(complaint);
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    process.exitCode = 1;
  }
  for (const close of closers.reverse()) await close();
  process.exit();
}

// npm passes Ctrl-C on to a process that already got it from the terminal: the first one counts.
function untilSignal() {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => resolve(null));
    if (process.env.npm_lifecycle_event) whenParentGoes(() => resolve(null));
  });
}

// npm passes SIGTERM to the shell it started us with, and a shell such as dash ends without passing it on.
function whenParentGoes(tell) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) tell();
  }, 500);
  timer.unref();
}

async function startPhases({ dev, closers, signal }) {
  const startedAt = Date.now();
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
  const host = process.env.HOST || '127.0.0.1';
  const port = portFrom(process.env.PORT);
  const dataDir = openDataFolder(path.resolve(root, process.env.DATA_DIR || '.data'));
  const logs = path.join(dataDir, 'logs');
  closers.push(takeDataFolder(dataDir));

  const children = childrenOf(dataDir);
  await children.stopAll();
  await refuseTakenPort(host, port);

  await prepare(logs, dev ? ['python'] : ['python', 'build']);

  // Not before the dependencies are there.
  const { openDatabase } = await import('./database.mjs');
  const { setupToken } = await import('./setup-token.mjs');
  const database = await phase('database', (doing) => openDatabase(dataDir, process.env.DATABASE_URL, doing));
  closers.push(database.stop, children.stopAll);

  const address = process.env.CONSOLE_URL || `http://localhost:${port}`;
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    CONSOLE_URL: address,
    AUTH_SECRET: process.env.AUTH_SECRET || secretIn(dataDir, 'auth-secret'),
    PYTHON_BIN: process.env.PYTHON_BIN || venvProgram('python'),
    MODAL_BIN: process.env.MODAL_BIN || venvProgram('modal'),
  };
  const target = await phase('target', (doing) => openTarget(children, dataDir, env, doing));
  const server = await phase('server', async () => {
    const served = await serve(children, { dev, host, port, env: { ...env, ...target.env } });
    return { note: `answers on ${host}, port ${port}`, value: served };
  });

  const token = await setupToken(database.url);
  console.log(farewell(address, token, startedAt));
  closers.push(server.follow());
  const ended = firstToEnd({ server: server.child, simulator: target.child });
  return await Promise.race([signal, ended, database.over]);
}

async function openTarget(children, dataDir, env, doing) {
  const kind = modalTarget(env);
  if (kind === 'modal') return { note: 'Modal', value: { env: { TARGET_KIND: 'modal' } } };
  if (kind === 'given') return { note: `simulator at ${env.MODAL_SERVER_URL}`, value: { env: {} } };
  doing('simulator');
  const simulator = await startSimulator(children, dataDir, env);
  return {
    note: `simulator (no Modal credentials), control ${simulator.controlUrl}`,
    value: { child: simulator.child, env: simulatorEnv(simulator, dataDir) },
  };
}

function farewell(address, token, startedAt) {
  const setup = token ? [`  First admin, once, within 24 hours: ${address}/setup?token=${token}`] : [];
  return ['', ...setup, `Ready in ${seconds(startedAt)}: ${address}`].join('\n');
}

/** What to say when a process that should run for ever ends. */
function firstToEnd(processes) {
  return new Promise((resolve) => {
    for (const [name, child] of Object.entries(processes)) {
      if (!child) continue;
      const tell = () =>
        resolve(`The ${name} ended (${child.signalCode ?? `code ${child.exitCode}`}). Start again.`);
      if (child.exitCode !== null || child.signalCode !== null) tell();
      else child.once('exit', tell);
    }
  });
}
