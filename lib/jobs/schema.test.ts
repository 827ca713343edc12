import { expect, test } from 'vitest';
import { jobTitle } from './job-title';
import { isRegister } from './schema';

const revision = { number: 12 };

test.each([
  [{ kind: 'deploy', revision }, 'Deploy r12'],
  [{ kind: 'deploy', revision, register: true }, 'Register r12'],
  [{ kind: 'rollback', revision, register: false }, 'Roll back to r12'],
  [{ kind: 'download', revision: null }, 'Download weights'],
] as const)('%j is called “%s”', (job, title) => {
  expect(jobTitle(job)).toBe(title);
});

test.each([
  [{ register: true }, true],
  [{ register: false }, false],
  [{ strategy: 'rolling' }, false],
  [null, false],
])('params %j register: %s', (params, registers) => {
  expect(isRegister(params)).toBe(registers);
});
