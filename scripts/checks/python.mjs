import { venvProgram } from '../setup/python.mjs';
import { readReport, withReport } from './report.mjs';
import { settle, show } from './section.mjs';

/** What is deployed, the simulator, and the reading of engine packages. */
export function python() {
  return withReport(async (file) => {
    const well = await show(venvProgram('python'), [
      '-m',
      'pytest',
      'modal/tests',
      'scripts/engines',
      '-q',
      `--junitxml=${file}`,
    ]);
    return settle('python tests', well, junitCounts(readReport(file) ?? ''));
  });
}

/** The counts of pytest's JUnit report: one <testsuite> with its numbers as attributes. */
export function junitCounts(xml) {
  const suite = xml.match(/<testsuite [^>]*>/)?.[0] ?? '';
  const count = (name) => Number(suite.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  return { passed: Math.max(0, count('tests') - failed - count('skipped')), failed };
}
