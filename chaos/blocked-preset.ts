import { execFile } from 'node:child_process';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const presetFile = (jobId: string) => path.join(process.env.DATA_DIR ?? '', 'jobs', jobId, 'preset.json');

/** Puts a pipe where a deploy writes its preset: with nobody to read it, the write waits for ever. */
export async function blockPreset(jobId: string): Promise<void> {
  await mkdir(path.dirname(presetFile(jobId)), { recursive: true });
  await promisify(execFile)('mkfifo', [presetFile(jobId)]);
}

/** Takes the pipe away; a writer that is still there finds its file written. */
export async function unblockPreset(jobId: string, hasWriter: boolean): Promise<void> {
  const file = presetFile(jobId);
  if (!(await lstat(file).catch(() => null))?.isFIFO()) return;
  const content = hasWriter ? await readFile(file) : null;
  await rm(file);
  if (content === null) return;
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}
