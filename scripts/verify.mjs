// `npm run verify`: format, lint, types and layers. Seconds, no database.
import { verify } from './checks/verify.mjs';
import { command, prepare } from './setup/prepare.mjs';

await command(async () => {
  await prepare();
  const { failed } = await verify();
  return failed === 0;
});
