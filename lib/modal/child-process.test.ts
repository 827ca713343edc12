import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { findChild, startChild } from '@/lib/modal/child-process';
import { followFile } from '@/lib/modal/follow-file';

/** Starts a small Node program with its output in a fresh file. */
async function startProgram(source: string, marker = 'marker-7f3a') {
  const outputFile = path.join(await mkdtemp(path.join(tmpdir(), 'child-')), 'output');
  const args = ['-e', source, marker];
  const environment = { NODE_ENV: 'test' } as const;
  const child = await startChild({ program: process.execPath, args, cwd: tmpdir(), environment, outputFile });
  return { child, outputFile };
}

async function linesOf(outputFile: string, ended: Promise<unknown>, skip = 0): Promise<string[]> {
  const all: string[] = [];
  for await (const lines of followFile(outputFile, skip, ended)) all.push(...lines);
  return all;
}

it('gives both outputs in order, whole characters, and the exit code', async () => {
  const { child, outputFile } = await startProgram(`
    process.stdout.write('✓ one\\n\\n'); process.stderr.write('╭─ two'); process.exitCode = 3`);
  expect(await linesOf(outputFile, child.ended)).toEqual(['✓ one', '', '╭─ two']);
  expect(await child.ended).toBe(3);
});

it('reads 50,000 lines without losing one, and goes on after those already read', async () => {
  const { child, outputFile } = await startProgram(
    `for (let n = 1; n <= 50000; n++) process.stdout.write('line ' + n + ' 🔨\\n')`,
  );
  const lines = await linesOf(outputFile, child.ended);
  expect(lines).toHaveLength(50_000);
  expect(lines.at(-1)).toBe('line 50000 🔨');
  expect(await linesOf(outputFile, child.ended, 49_998)).toEqual(['line 49999 🔨', 'line 50000 🔨']);
});

it('says ENOENT for a program that is not there', async () => {
  const outputFile = path.join(await mkdtemp(path.join(tmpdir(), 'child-')), 'output');
  const order = { program: '/nowhere/modal', args: [], cwd: tmpdir(), environment: process.env, outputFile };
  await expect(startChild(order)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('ends a program and its children, also ones that ignore SIGTERM', { timeout: 15_000 }, async () => {
  const stubborn = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready ' + process.pid)`;
  const { child, outputFile } = await startProgram(`
    require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' });
    setInterval(() => {}, 1000)`);
  await vi.waitFor(async () => expect(await readFile(outputFile, 'utf8')).toContain('ready'), {
    timeout: 5_000,
  });
  const grandchild = Number((await readFile(outputFile, 'utf8')).match(/ready (\d+)/)?.[1]);
  await child.end();
  expect(await child.ended).toBeNull();
  await vi.waitFor(async () => expect(await commandLine(grandchild)).toBe(''), { timeout: 5_000 });
});

it('ends a program that ignores SIGTERM itself', { timeout: 15_000 }, async () => {
  const { child, outputFile } = await startProgram(
    `process.on('SIGTERM', () => console.log('no')); setInterval(() => {}, 1000); console.log('ready')`,
  );
  await vi.waitFor(async () => expect(await readFile(outputFile, 'utf8')).toContain('ready'), {
    timeout: 5_000,
  });
  await child.end();
  expect(await child.ended).toBeNull();
  expect(await readFile(outputFile, 'utf8')).toContain('no');
});

it('finds a running program again by its arguments, and no stranger', async () => {
  const { child } = await startProgram('setInterval(() => {}, 1000)', 'marker-8c1d');
  expect(await findChild(['another-marker'])).toBeNull();
  expect(await findChild(['marker'])).toBeNull();
  const found = await findChild(['marker-8c1d']);
  expect(found?.pid).toBe(child.pid);
  await found?.end();
  expect(await found?.ended).toBeNull();
  expect(await findChild(['marker-8c1d'])).toBeNull();
});

function commandLine(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}
