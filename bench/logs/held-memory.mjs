import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What the process that answers on the console's port holds, in MB: its heap and its buffers, without garbage. */
export async function heldMb({ url, dataDir }) {
  const pid = serverOf(url);
  const file = path.join(dataDir, `${pid}.json`);
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const bytes = told(file);
    if (bytes) return bytes / 2 ** 20;
  }
}

function told(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function serverOf(url) {
  const { port } = new URL(url);
  const listing = execFileSync('ss', ['-ltnpH', `sport = :${port}`], { encoding: 'utf8' });
  return Number(listing.match(/pid=(\d+)/)[1]);
}
