// `npm run e2e -- [Playwright's options]`: the browser stories on a build of these sources.
import { stories } from './checks/stories.mjs';
import { buildConsole } from './setup/build.mjs';
import { findChromium } from './setup/chromium.mjs';
import { phase } from './setup/phase.mjs';
import { command, prepare } from './setup/prepare.mjs';
import { installPython } from './setup/python.mjs';

await command(async () => {
  const logs = await prepare();
  await phase('python', (doing) => installPython(doing, logs));
  await phase('build', (doing) => buildConsole(doing, logs));
  const chromium = await phase('chromium', (doing) => findChromium(doing, logs));
  const { failed } = await stories(chromium, process.argv.slice(2));
  return failed === 0;
});
