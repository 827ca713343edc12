// `npm run chaos -- [--sample] [--only 'deploy / image']`: kills each process at each step of each kind of job.
import { parseArgs } from 'node:util';
import { chaos } from './checks/chaos.mjs';
import { command } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async (logs) => {
  const options = { sample: { type: 'boolean' }, only: { type: 'string' } };
  const { sample, only } = parseArgs({ options }).values;
  await prepare(logs, ['python']);
  const { passed, failed } = await chaos({
    form: sample ? 'sample' : 'whole',
    args: only ? ['--testNamePattern', only] : [],
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
});
