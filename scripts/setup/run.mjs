import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Problem } from './problem.mjs';
import { root } from './root.mjs';

const tailLength = 20_000;

/**
 * Runs a program of the set-up to its end, its output kept in the file `log`. When it fails, throws a Problem
 * with the line of its output that `telling` finds, else the last one.
 */
export async function run(program, args, { name, log, env = process.env, telling }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      file.write(text);
      tail = (tail + text).slice(-tailLength);
    });
  }
  // A full disk must not end the process here: the program that runs will say so itself.
  file.on('error', () => {});
  const stop = passSignalsTo(child);
  const [code, signal] = await Promise.race([
    once(child, 'close'),
    once(child, 'error').then(([error]) => {
      throw new Problem(`${name}: ${error.message}`);
    }),
  ]).finally(stop);
  file.end();
  if (code === 0) return;
  const lines = stripVTControlCharacters(tail)
    .split('\n')
    .map((line) => line.trim());
  const line =
    lines.find((text) => /ENOSPC|No space left/.test(text)) ?? telling?.(lines) ?? lines.findLast(Boolean);
  throw new Problem(
    `${name} failed (${signal ?? `code ${code}`}): ${line ?? 'no output'} (all of it: ${log})`,
  );
}

function passSignalsTo(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => {
    child.kill(signal);
    process.exitCode = 1;
  };
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}
