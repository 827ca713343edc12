import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startOf } from '../process.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { childrenOf } from './children.mjs';

// Like Next, it rewrites its own command line.
const renamed = ['-e', "process.title = 'another name'; console.log('up'); setInterval(() => {}, 1000)"];

async function startIn(folder) {
  const child = childrenOf(folder).start(process.execPath, renamed, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a later start stops what an earlier one left behind', async () => {
  const folder = temporaryFolder();
  const orphan = await startIn(folder);
  await childrenOf(folder).stopAll();
  expect(startOf(orphan.pid)).toBe(null);
});

test('a pid that was given to another program is left alone', async () => {
  const folder = temporaryFolder();
  const other = await startIn(folder);
  writeFileSync(path.join(folder, 'children.json'), JSON.stringify([{ pid: other.pid, start: '1' }]));
  await childrenOf(folder).stopAll();
  expect(startOf(other.pid)).not.toBe(null);
});
