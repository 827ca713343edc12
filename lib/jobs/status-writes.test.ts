import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const sources = ['lib', 'app'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      ({ name, parentPath }) => /(?<!\.test)\.tsx?$/.test(name) && !/generated|testing/.test(parentPath),
    )
    .map(({ name, parentPath }) => path.posix.join(parentPath, name)),
);

/** Files with a statement that begins so and names the column before it ends. */
function writers(begin: RegExp, column: RegExp): string[] {
  return sources.filter((file) => {
    const code = readFileSync(file, 'utf8');
    return [...code.matchAll(begin)].some(({ index }) => column.test(statementAt(code, index)));
  });
}

function statementAt(code: string, index: number): string {
  return code.slice(index, code.indexOf(';\n', index));
}

it('a job changes its state through the table of moves, and by a claim', () => {
  expect(
    writers(/\bjob\.(?:update|updateMany|updateManyAndReturn|upsert)\(/g, /\bdata: \{[^}]*\bstatus\b/),
  ).toEqual(['lib/jobs/move-job.ts']);
  expect(writers(/UPDATE "Job"/g, /SET[^;]*"status" =\s*CASE|SET "status"/)).toEqual([
    'lib/jobs/claim-job.ts',
  ]);
});

it('a job begins in one place, queued', () => {
  const [begins, ...others] = writers(/\bjob\.create(?:Many)?\(/g, /./);
  expect([begins, others]).toEqual(['lib/jobs/start-job.ts', []]);
  expect(readFileSync('lib/jobs/start-job.ts', 'utf8')).toMatch(
    /\bjob\.create\(\{\s*data: \{[^}]*status: 'queued'/,
  );
});
