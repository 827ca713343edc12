// `npm run bench:logs -- [--lines 1000000] [--watchers 200] [--seconds 20] [--write]`: the log of a job, from the line that is
// stored to the one that is painted, in a real Chromium on a production build with the simulator.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { withSources } from '../scripts/check/sources.mjs';
import { findChromium } from '../scripts/setup/chromium.mjs';
import { startConsole } from './logs/console.mjs';
import { firstLine } from './logs/first-line.mjs';
import { longLog } from './logs/long-log.mjs';
import { asMarkdown, written } from './logs/results.mjs';
import { searches } from './logs/searches.mjs';
import { stalled } from './logs/stalled.mjs';
import { toPainted } from './logs/to-painted.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    watchers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    write: { type: 'boolean', default: false },
  },
});
const size = {
  lines: Number(values.lines),
  watchers: Number(values.watchers),
  seconds: Number(values.seconds),
};

const glm = await startConsole();
const browser = await chromium.launch({
  executablePath: (await findChromium(() => {}, glm.dataDir)).value,
  args: ['--no-sandbox'],
  // Scrolled by its bar, too.
  ignoreDefaultArgs: ['--hide-scrollbars'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tables = await withSources(async (load) => {
    Object.assign(process.env, {
      DATABASE_URL: glm.databaseUrl,
      DATA_DIR: glm.dataDir,
      AUTH_SECRET: 'of a benchmark that nobody signs in to',
    });
    const bench = { glm, browser, context, load, size };
    const found = [];
    const measures = [
      () => firstLine(bench),
      () => toPainted(bench, 1),
      () => toPainted(bench, size.watchers),
      () => longLog(bench),
      () => searches(bench),
      () => stalled(bench),
    ];
    for (const measure of measures) {
      const table = await measure();
      console.log(asMarkdown(table));
      found.push(table);
    }
    const { db } = await load('lib/db.ts');
    await db.$disconnect();
    return found;
  });
  written(tables, values.write);
} finally {
  await browser.close();
  await glm.stop();
}
