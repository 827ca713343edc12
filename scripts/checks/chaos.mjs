import path from 'node:path';
import { root } from '../setup/root.mjs';
import { readReport, withReport } from './report.mjs';
import { settle, show } from './section.mjs';

const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

/** Processes killed while jobs run: a sample that has every kind and every process, or the whole table. */
export function chaos({ form = 'sample', args = [] } = {}) {
  return withReport(async (file) => {
    const reporters = ['default', './chaos/matrix-reporter.mjs', 'json'].map((name) => `--reporter=${name}`);
    const given = ['run', '--config', 'chaos/vitest.config.ts', ...reporters, `--outputFile.json=${file}`];
    const well = await show(process.execPath, [vitest, ...given, ...args], { CHAOS_FORM: form });
    const report = JSON.parse(readReport(file) ?? '{}');
    const counts = { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
    return settle('killed processes', well, counts);
  });
}
