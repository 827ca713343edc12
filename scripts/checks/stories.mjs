import path from 'node:path';
import { root } from '../setup/root.mjs';
import { readReport, withReport } from './report.mjs';
import { settle, show } from './section.mjs';

const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');

/** The browser stories of e2e/, in the given Chromium. `args` go to Playwright. */
export function stories(chromium, args = []) {
  return withReport(async (file) => {
    const well = await show(process.execPath, [playwright, 'test', '--reporter=list,json', ...args], {
      PLAYWRIGHT_CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    const { stats } = JSON.parse(readReport(file) ?? '{}');
    return settle('stories', well, {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    });
  });
}
