import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holderName, isGone } from './holder';

/** The name that another process of this machine would have. */
function nameOf(pid: number): string {
  const start = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[19];
  return holderName().replace(/:\d+:/, `:${pid}:`).replace(/\d+$/, String(start));
}

describe.runIf(process.platform === 'linux')('the holder of a lease', () => {
  it('is not gone while it runs, also when it is stopped', async () => {
    expect(await isGone(holderName())).toBe(false);
    const child = spawn('sleep', ['60']);
    const name = nameOf(child.pid ?? 0);
    child.kill('SIGSTOP');
    expect(await isGone(name)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await isGone(name)).toBe(true);
  });

  it.each([
    ['another start of the same pid', (name: string) => name.replace(/\d+$/, '1'), true],
    ['another kernel', (name: string) => name.replace(/ [0-9a-f]{8}/, ' 00000000'), false],
    ['another pid namespace', (name: string) => name.replace(/pid:\[\d+\]/, 'pid:[1]'), false],
    ['a machine without /proc', (name: string) => name.replace(/ .*$/, ''), false],
    ['a name of something else', () => 'killed', false],
  ])('%s', async (_, other, gone) => {
    expect(await isGone(other(holderName()))).toBe(gone);
  });
});
