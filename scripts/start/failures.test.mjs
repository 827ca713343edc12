import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.mjs';

// What `npm start` says when it cannot: one line, exit code 1. Each runs the real script, in a copy without .venv.
function checkout() {
  const folder = temporaryFolder();
  for (const name of ['scripts', 'modal/requirements.txt', 'package-lock.json']) {
    cpSync(path.resolve(name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

async function start(folder, env = {}) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env: { PATH: '/nowhere', PORT: '39999', DATA_DIR: path.join(folder, '.data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const [code] = await once(child, 'close');
  return { code, errors };
}

function fakePython(says) {
  const folder = temporaryFolder();
  const program = path.join(folder, 'python3');
  writeFileSync(program, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(program, 0o755);
  return folder;
}

const oneLine = (text) => expect.stringMatching(new RegExp(`^✗ ${text}.*\\n$`));

test.each([
  ['no Python', () => '/nowhere', 'Python 3.10 or newer is needed, and no python3 was found'],
  [
    'an old Python',
    () => fakePython('3.9 False True'),
    'Python 3.10 or newer is needed, and only Python 3.9',
  ],
  ['no venv module', () => fakePython('3.11 True False'), 'Python 3.11 is here, but not its venv module'],
])('%s', async (_, searchPath, line) => {
  expect(await start(checkout(), { PATH: searchPath() })).toEqual({ code: 1, errors: oneLine(line) });
});

test('a taken port', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => server.close());
  await once(server, 'listening');
  const { port } = server.address();
  const line = `Port ${port} is taken by another program.*PORT=${port + 1} npm start`;
  expect(await start(checkout(), { PORT: String(port) })).toEqual({ code: 1, errors: oneLine(line) });
});

test('a port that is no number', async () => {
  expect(await start(checkout(), { PORT: 'web' })).toEqual({
    code: 1,
    errors: oneLine('PORT must be a number'),
  });
});

test('a data folder that cannot be', async () => {
  const folder = checkout();
  const dataDir = path.join(folder, 'package-lock.json', 'data');
  const line = 'The data folder .* cannot be written \\(ENOTDIR\\)';
  expect(await start(folder, { DATA_DIR: dataDir })).toEqual({ code: 1, errors: oneLine(line) });
});

test('a console that already runs on the data folder', async () => {
  const folder = checkout();
  const holder = path.join(folder, 'holder.mjs');
  mkdirSync(path.join(folder, '.data'));
  writeFileSync(
    holder,
    `const { takeDataFolder } = await import('./scripts/start/data-folder.mjs');
     takeDataFolder('.data');
     console.log('held');
     setInterval(() => {}, 1000);`,
  );
  const other = spawn(process.execPath, [holder], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => other.kill());
  await once(other.stdout, 'data');
  const line = `The console already runs on this data folder \\(process ${other.pid}\\)`;
  expect(await start(folder)).toEqual({ code: 1, errors: oneLine(line) });

  // Once it is gone, however it went, the next start gets as far as Python.
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(await start(folder)).toEqual({ code: 1, errors: oneLine('Python 3.10 or newer') });
});
