import path from 'node:path';
import { root } from '../setup/root.mjs';
import { readReport, withReport } from './report.mjs';
import { settle, show } from './section.mjs';

const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

/** The tests beside the code. */
export function unit() {
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const well = await show(process.execPath, [vitest, 'run', ...reporters]);
    const report = JSON.parse(readReport(file) ?? '{}');
    const counts = { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
    return settle('unit tests', well, counts);
  });
}
