import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildConsole } from '../setup/build.mjs';
import { installDependencies } from '../setup/dependencies.mjs';
import { phase, seconds } from '../setup/phase.mjs';
import { generatePrismaClient } from '../setup/prisma-client.mjs';
import { explain } from '../setup/problem.mjs';
import { installPython, venvProgram } from '../setup/python.mjs';
import { root } from '../setup/root.mjs';
import { childrenOf } from './children.mjs';
import { openDataFolder, secretIn } from './data-folder.mjs';
import { takeLock } from './lock.mjs';
import { modalTarget } from './modal-target.mjs';
import { portFrom, refuseTakenPort } from './port.mjs';
import { serve } from './serve.mjs';
import { simulatorEnv, startSimulator } from './simulator.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Every phase in order, then waits for a signal or for a child that ends by itself. */
export async function runConsole({ dev }) {
  const closers = [];
  const stopped = whenStopped();
  try {
    const running = startPhases({ dev, closers });
    const reason = await Promise.race([running.then((failure) => failure), stopped]);
    if (reason) console.error(`✗ ${reason}`);
    process.exitCode = reason ? 1 : 0;
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    process.exitCode = 1;
  }
  for (const close of closers.reverse()) await close();
  process.exit();
}

// npm passes Ctrl-C on to a process that already got it from the terminal: the first signal counts, the rest wait.
function whenStopped() {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve(null));
  });
}

async function startPhases({ dev, closers }) {
  const startedAt = Date.now();
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
  const host = process.env.HOST || '127.0.0.1';
  const port = portFrom(process.env.PORT);
  const dataDir = openDataFolder(path.resolve(root, process.env.DATA_DIR || '.data'));
  const logs = path.join(dataDir, 'logs');
  closers.push(takeLock(path.join(dataDir, 'start.lock')));

  const children = childrenOf(dataDir);
  await children.stopAll();
  await refuseTakenPort(host, port);

  await phase('dependencies', (doing) => installDependencies(doing, logs));
  await phase('python', (doing) => installPython(doing, logs));
  await phase('prisma client', (doing) => generatePrismaClient(doing, logs));
  if (!dev) await phase('build', (doing) => buildConsole(doing, logs));

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
    const child = await serve(children, { dev, host, port, env: { ...env, ...target.env } });
    return { note: `answers on ${host}, port ${port}`, value: child };
  });

  const token = await setupToken(database.url);
  console.log(farewell(address, token, startedAt));
  return await firstToEnd({ server, simulator: target.child });
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
      child?.once('exit', (code, signal) =>
        resolve(`The ${name} ended (${signal ?? `code ${code}`}). Start again.`),
      );
    }
  });
}
