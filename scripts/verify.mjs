// `npm run verify`: format, lint, types and layers. Seconds, no database.
import { verify } from './checks/verify.mjs';
import { command } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async (logs) => {
  await prepare(logs);
  const { failed } = await verify();
  return failed === 0;
});
