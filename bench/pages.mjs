// `npm run bench:pages -- [--repeats 7] [--write]`: the metrics pages in a real Chromium, on a production build with days of data:
// what is painted when, how long the charts keep the main thread, what a reader waits for. `--write` puts it into RESULTS.md.
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { withSources } from '../scripts/check/sources.mjs';
import { findChromium } from '../scripts/setup/chromium.mjs';
import { startConsole } from './logs/console.mjs';
import { ms, quantile } from './logs/results.mjs';
import { table } from './metrics/measure.mjs';
import { fillDays } from './pages/fill-days.mjs';
import { firstPaints } from './pages/first-paint.mjs';
import { hover } from './pages/hover.mjs';
import { watchPage } from './pages/in-page.mjs';
import { interactions } from './pages/interactions.mjs';
import { redraws } from './pages/redraws.mjs';
import { scriptKb } from './pages/script-bytes.mjs';
import { writeSection } from './section.mjs';

const { values: options } = parseArgs({
  options: { repeats: { type: 'string', default: '7' }, write: { type: 'boolean', default: false } },
});
const repeats = Math.max(5, Number(options.repeats));
const loadBefore = loadavg()[0];
const SIZE = { viewport: { width: 1440, height: 900 } };
const WEIGHED = [
  '/',
  '/metrics',
  '/metrics/chart/ttft',
  '/metrics/compare',
  '/metrics/containers',
  '/alerts',
  '/incidents',
];

const glm = await startConsole();
const browser = await chromium.launch({
  executablePath: (await findChromium(() => {}, glm.dataDir)).value,
  args: ['--no-sandbox'],
});
try {
  await withSources(fill);
  const signedIn = await browser.newContext(SIZE);
  const stranger = await browser.newContext(SIZE);
  await signUp(await signedIn.newPage());
  const open = ({ isStranger = false } = {}) => (isStranger ? stranger : signedIn).newPage();
  const report = [];
  for (const part of [painted, drawn, answered, weighed]) {
    report.push(await part(open, signedIn.request));
    console.log(`${report.at(-1)}\n`);
  }
  const head = heading(browser.version());
  console.log(head);
  if (options.write) writeSection(`${head}\n\n${report.join('\n\n')}`);
} finally {
  await browser.close();
  await glm.stop();
}

async function fill(load) {
  Object.assign(process.env, {
    DATABASE_URL: glm.databaseUrl,
    DATA_DIR: glm.dataDir,
    AUTH_SECRET: 'of a benchmark that nobody signs in to',
  });
  const { db } = await load('lib/db.ts');
  await fillDays({ load, db }, { endMs: Date.now() });
  await db.$disconnect();
}

async function signUp(page) {
  await page.goto(glm.setupLink);
  await page.getByLabel('Name').fill('First Admin');
  await page.getByLabel('E-mail').fill('first@example.test');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByLabel('Password again').fill('a long enough password');
  await page.getByRole('button', { name: 'Create admin' }).click();
  await page.waitForURL(`${glm.url}/`);
  await page.close();
}

async function painted(open) {
  const pages = {
    'bare page (sign-in)': { address: `${glm.url}/sign-in`, isStranger: true },
    'metrics, 1 h': { address: `${glm.url}/metrics?range=1h` },
    'metrics, 24 h': { address: `${glm.url}/metrics?range=24h` },
    'metrics, 7 d': { address: `${glm.url}/metrics?range=7d` },
    'one chart, 24 h': { address: `${glm.url}/metrics/chart/ttft?range=24h` },
    overview: { address: `${glm.url}/` },
  };
  const found = await firstPaints({ open }, pages, repeats);
  const bare = found['bare page (sign-in)'].paint;
  const rows = Object.entries(found).map(([name, { paint, data }]) => [
    name,
    ms(paint),
    data === null ? '-' : `${ms(data)} (${(data / bare).toFixed(2)} x)`,
  ]);
  const header = ['page', 'first contentful paint', 'lines of a chart painted (x the bare page; goal 1.5 x)'];
  return `## First paint, median of ${repeats} in turn\n\n${table(header, rows)}`;
}

async function drawn(open) {
  const pages = {
    'one chart (goal 16 ms)': `${glm.url}/metrics/chart/ttft?range=1h`,
    '16 charts, 1 h (goal 50 ms)': `${glm.url}/metrics?range=1h`,
    '16 charts, 24 h (goal 50 ms)': `${glm.url}/metrics?range=24h`,
  };
  const found = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round < repeats; round += 1) {
    for (const [name, address] of Object.entries(pages)) {
      const page = await open();
      found[name].push(await redraws(page, address));
      await page.close();
    }
  }
  const rows = Object.entries(found).map(([name, rounds]) => [
    name,
    ms(medianOf(rounds, ({ tookMs }) => tookMs)),
    ms(medianOf(rounds, ({ processorMs }) => processorMs)),
  ]);
  const header = ['five polls that change every value', 'longest task', 'of it with a processor'];
  return `## Longest task of the main thread in polls, medians of ${repeats} rounds in turn\n\n${table(header, rows)}`;
}

function medianOf(rounds, value) {
  return quantile(rounds.map(value), 0.5);
}

async function answered(open) {
  const [moves, presses] = [[], []];
  for (let round = 0; round < repeats; round += 1) {
    const moved = await open();
    moves.push(quantile(await hover(moved, `${glm.url}/metrics?range=1h`), 0.95));
    await moved.close();
    const pressed = await open();
    await pressed.addInitScript(watchPage);
    presses.push(Math.max(0, ...(await interactions(pressed, `${glm.url}/metrics?range=1h`))));
    await pressed.close();
  }
  const rows = [
    ['a move of the pointer, shown on 16 charts, p95 (goal 24 ms)', ms(quantile(moves, 0.5))],
    ['interaction to next paint, the worst of 16 presses (goal 50 ms)', ms(quantile(presses, 0.5))],
  ];
  return `## What a reader waits for, medians of ${repeats} rounds\n\n${table(['', ''], rows)}`;
}

async function weighed(_open, request) {
  const rows = [];
  for (const path of WEIGHED) {
    const goal = path.startsWith('/metrics') || path === '/' ? 260 : 150;
    rows.push([path, (await scriptKb(request, `${glm.url}${path}`)).toFixed(1), goal]);
  }
  return `## Scripts that a page names, KB gzip\n\n${table(['page', 'KB', 'goal'], rows)}`;
}

function heading(chromiumVersion) {
  const command = [
    'npm run bench:pages',
    ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : []),
  ].join(' ');
  const [{ model }] = cpus();
  return `# What the metrics pages reach in a browser

Measured ${new Date().toISOString().slice(0, 10)} by \`${command}\`. Machine: ${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node},
Chromium ${chromiumVersion}. Load average ${loadBefore.toFixed(1)} at the start and ${loadavg()[0].toFixed(1)} at the end: above the number of cores, other work shared the
machine, and the ratios say more than the milliseconds. Data: 45 days of up to three containers with every metric that is stored.`;
}
