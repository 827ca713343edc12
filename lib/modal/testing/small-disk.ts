import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface SmallDisk {
  /** Leaves no byte on it. */
  fill(): void;
  /** Gives back what filled it. */
  free(): void;
  /** Removes all that is on it. */
  clear(): void;
  unmount(): void;
}

/** Mounts a disk of so many kilobytes at a folder; why not, in words, where this user or machine does not allow it. */
export function smallDisk(folder: string, kilobytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'A small disk is mounted on Linux only.';
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) return `A small disk may not be mounted here: ${mounted.stderr ?? mounted.error}`;
  const ballast = path.join(folder, 'ballast');
  return {
    fill: () => fill(ballast),
    free: () => rmSync(ballast, { force: true }),
    clear: () => {
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
    },
    unmount: () => spawnSync('umount', [folder]),
  };
}

function fill(file: string): void {
  const block = Buffer.alloc(4096, '.');
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
