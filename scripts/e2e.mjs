// `npm run e2e -- [Playwright's options]`: the browser stories on a build of these sources.
import { stories } from './checks/stories.mjs';
import { findChromium } from './setup/chromium.mjs';
import { command } from './setup/command.mjs';
import { phase } from './setup/phase.mjs';
import { prepare } from './setup/prepare.mjs';

await command(async (logs) => {
  await prepare(logs, ['python', 'build']);
  const chromium = await phase('chromium', (doing) => findChromium(doing, logs));
  const { failed } = await stories(chromium, process.argv.slice(2));
  return failed === 0;
});
