const PROCESSES = ['console', 'database', 'cli', 'simulator'];
const MARKS = { passed: '✓', failed: '✗' };
const WIDTH = 10;

/** Vitest reporter: one line a row of the table, one column a killed process; a dot where there is none to kill. */
export default class MatrixReporter {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const rows = new Map();
    for (const test of tests) {
      const parts = test.name.split(' / ');
      if (parts.length !== 4 || test.result().state === 'skipped') continue;
      const killed = parts.pop();
      const name = parts.join(' / ');
      rows.set(name, { ...rows.get(name), [killed]: test });
    }
    if (rows.size > 0) print(rows);
  }
}

function print(rows) {
  const width = Math.max(...[...rows.keys()].map((name) => name.length));
  const line = (name, cells) =>
    console.log(`${name.padEnd(width)}  ${cells.map((cell) => cell.padEnd(WIDTH)).join('')}`.trimEnd());
  console.log('\nkill -9 of, at a point of a step; seconds until the job had its true end\n');
  line('kind / step / point', PROCESSES);
  for (const [name, cells] of rows)
    line(
      name,
      PROCESSES.map((killed) => cellOf(cells[killed])),
    );
  for (const [name, cells] of rows)
    for (const killed of PROCESSES)
      for (const error of cells[killed]?.result().errors ?? [])
        console.log(`✗ ${name} / ${killed}: ${error.message.split('\n')[0]}`);
}

function cellOf(test) {
  if (!test) return '·';
  const seconds = test.meta().settledSeconds;
  const mark = MARKS[test.result().state] ?? '?';
  return seconds === undefined ? mark : `${mark} ${seconds.toFixed(1)} s`;
}
