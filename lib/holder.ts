import 'server-only';
import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';

// `host:pid:uuid`, and on Linux ` boot/namespace/start`: which kernel and pid namespace the pid is of, and when it began.
const NAME = /^[^ ]*:(\d+):[^ :]+ (\S+)\/(\S+)\/(\d+)$/;

/** Names this process as the holder of a lease, so that another one on the same machine can tell when it is gone. */
export function holderName(): string {
  const name = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const start = startIn(readOrNull('/proc/self/stat'));
  return kernel && start ? `${name} ${kernel}/${start}` : name;
}

/**
 * Whether the process of this name is gone for certain, so that its leases need not run out first. Only a process of the
 * same kernel and pid namespace can know: host names are equal in two containers, and a pid is given out again.
 */
export async function isGone(name: string): Promise<boolean> {
  const [, pid, boot, namespace, start] = NAME.exec(name) ?? [];
  if (kernel === null || `${boot}/${namespace}` !== kernel) return false;
  return startIn(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)) !== start;
}

const kernel = kernelName();

function kernelName(): string | null {
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim();
  try {
    return boot ? `${boot}/${readlinkSync('/proc/self/ns/pid')}` : null;
  } catch {
    return null;
  }
}

/** After the name in parentheses: state, then 18 more fields, then the start in ticks since boot (proc(5)). A zombie is gone. */
function startIn(stat: string | null): string | null {
  const fields = stat?.replace(/^.*\) /s, '').split(' ') ?? [];
  return fields[0] === 'Z' ? null : (fields[19] ?? null);
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
