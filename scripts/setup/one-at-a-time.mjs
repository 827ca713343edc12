import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { tryLock } from '../lock.mjs';
import { root } from './root.mjs';

const file = path.join(root, '.data/setup.lock');

/** Runs work that changes the checkout (node_modules, .venv, .next) while no other command does. */
export async function oneAtATime(work) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
  const { release } = await lock();
  try {
    return await work();
  } finally {
    release();
  }
}

async function lock() {
  for (let waited = 0; ; waited += 1) {
    const taken = tryLock(file);
    if (taken.release) return taken;
    if (waited === 0) console.log(`  waiting for the set-up of process ${taken.holder}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
