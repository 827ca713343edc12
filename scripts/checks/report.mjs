import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives `work` the name of a report file, and removes the file afterwards. */
export async function withReport(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-report-'));
  try {
    return await work(path.join(folder, 'report'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the report says; null when the program ended before it wrote one. */
export function readReport(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
