import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../setup/problem.mjs';
import { venvProgram } from '../setup/python.mjs';
import { root } from '../setup/root.mjs';

const folder = path.join(root, 'modal');
const startTimeoutMs = 60_000;

/** Starts the simulator (`SIMULATOR_OPTIONS` adds to its command line) and gives its addresses. */
export async function startSimulator(children, dataDir, env) {
  if (!existsSync(path.join(folder, 'simulator/__main__.py'))) {
    throw new Problem('modal/simulator is not in this checkout. Set MODAL_TOKEN_ID and MODAL_TOKEN_SECRET.');
  }
  const data = path.join(dataDir, 'simulator');
  const logFile = path.join(dataDir, 'logs/simulator.log');
  const log = openSync(logFile, 'w', 0o600);
  const given = env.SIMULATOR_OPTIONS?.split(/\s+/).filter(Boolean) ?? [];
  const ports = ['--port', '0', '--control-port', '0', '--edge-port', '0'];
  const child = children.start(
    venvProgram('python'),
    ['-m', 'simulator', ...ports, '--data', data, ...given],
    {
      cwd: folder,
      env: { ...env, PYTHONPATH: folder, PYTHONUNBUFFERED: '1' },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  return { child, logFile, ...(await ready(child, logFile)) };
}

// It says it is ready in one JSON line. Read from the file, not a pipe: a pipe would end with this process.
async function ready(child, logFile) {
  const end = Date.now() + startTimeoutMs;
  while (Date.now() < end) {
    const text = readFileSync(logFile, 'utf8');
    const line = text.split('\n').find((each) => each.startsWith('{"ready"'));
    if (line && text.includes(`${line}\n`)) return JSON.parse(line);
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const last = readFileSync(logFile, 'utf8').trim().split('\n').at(-1);
  throw new Problem(`The simulator did not start: ${last || 'it printed nothing'} (all of it: ${logFile})`);
}

/** The environment that leads the Modal client to the simulator, whatever profile the user has. */
export function simulatorEnv({ serverUrl, controlUrl }, dataDir) {
  return {
    TARGET_KIND: 'simulator',
    MODAL_SERVER_URL: serverUrl,
    MODAL_TOKEN_ID: 'ak-simulator',
    MODAL_TOKEN_SECRET: 'as-simulator',
    MODAL_CONFIG_PATH: path.join(dataDir, 'modal.toml'),
    SIMULATOR_CONTROL_URL: controlUrl,
  };
}
