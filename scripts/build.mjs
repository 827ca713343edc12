// `npm run build`: the production build, as `npm start` would make it.
import { buildConsole } from './setup/build.mjs';
import { phase } from './setup/phase.mjs';
import { command, prepare } from './setup/prepare.mjs';

await command(async () => {
  const logs = await prepare();
  await phase('build', (doing) => buildConsole(doing, logs));
  return true;
});
