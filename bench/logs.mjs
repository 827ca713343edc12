// `npm run bench:logs -- [--lines 1000000] [--watchers 200] [--seconds 20] [--only stalled] [--write]`: the log of a job, from the
// line that is stored to the one that is painted, in a real Chromium on a production build with the simulator. A measure that
// fails or takes too long is told as such, and the next one goes on.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { withSources } from '../scripts/check/sources.mjs';
import { findChromium } from '../scripts/setup/chromium.mjs';
import { startConsole } from './logs/console.mjs';
import { createAdmin, firstLine } from './logs/first-line.mjs';
import { longLog } from './logs/long-log.mjs';
import { closeWatchers } from './logs/open-watchers.mjs';
import { asMarkdown, written } from './logs/results.mjs';
import { searches } from './logs/searches.mjs';
import { stalled } from './logs/stalled.mjs';
import { toPainted } from './logs/to-painted.mjs';
import { within } from './logs/within.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    watchers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const size = {
  lines: Number(values.lines),
  watchers: Number(values.watchers),
  seconds: Number(values.seconds),
};
const MEASURES = {
  'first-line': firstLine,
  'one-watcher': (bench) => toPainted(bench, 1),
  watchers: (bench) => toPainted(bench, size.watchers),
  'long-log': longLog,
  searches,
  stalled,
};
const MEASURE_SECONDS = 600;

const glm = await startConsole();
const browser = await chromium.launch({
  executablePath: (await findChromium(() => {}, glm.dataDir)).value,
  args: ['--no-sandbox'],
  // Scrolled by its bar, too.
  ignoreDefaultArgs: ['--hide-scrollbars'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await createAdmin(glm, context);
  const tables = await withSources(async (load) => {
    Object.assign(process.env, {
      DATABASE_URL: glm.databaseUrl,
      DATA_DIR: glm.dataDir,
      AUTH_SECRET: 'of a benchmark that nobody signs in to',
    });
    const bench = { glm, browser, context, load, size };
    const found = [];
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (values.only && values.only !== name) continue;
      console.error(`… ${name}`);
      const table = await tried(name, () => measure(bench));
      console.log(asMarkdown(table));
      found.push(table);
      await tidy(context);
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
process.exit();

async function tried(name, measure) {
  try {
    return await within(MEASURE_SECONDS, measure(), name);
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
    return { title: `Not measured: ${name}`, rows: [['failed', error.message.split('\n')[0]]] };
  }
}

/** What one measure leaves open would cost the next one. */
async function tidy(context) {
  for (const page of context.pages()) await page.close();
  closeWatchers();
  await glm.client.query(
    `UPDATE "Job" SET "status" = 'failed', "finishedAt" = now() WHERE "leaseOwner" = 'bench' AND "status" = 'running'`,
  );
}
