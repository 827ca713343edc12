// `npm run build`: the production build, as `npm start` would make it.
import { command } from './setup/command.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async (logs) => {
  await prepare(logs, ['build']);
  return true;
});
