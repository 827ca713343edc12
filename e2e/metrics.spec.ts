import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { ContainersPage } from './pages/containers-page';
import { MetricsPage } from './pages/metrics-page';
import { ADMIN, SetupPage } from './pages/setup-page';
import { SignInPage } from './pages/sign-in-page';

test.use({ consoleOptions: { simulator: ['--snapshot-seconds', '3', '--speed', '60'] } });
test.describe.configure({ mode: 'serial' });

const SOON = { timeout: 90_000 };
// The same address answers a Prometheus with its own metrics.
const HTML = { headers: { accept: 'text/html' } };
const MOST_SCRIPT_BYTES = 260 * 1024;

test.beforeAll(async ({ browser, glm, simulator }) => {
  const page = await browser.newPage();
  await simulator.load(3, 'steady');
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const job = await (await overview.openPreset('production-v4')).deploy('r1');
  await expect(job.state()).toContainText('Succeeded', SOON);
  await expect.poll(async () => (await simulator.state()).requests.fromTraffic, SOON).toBeGreaterThan(100);
  await page.close();
});

test.beforeEach(async ({ page, glm }) => {
  await (await SignInPage.open(page, glm.url)).signIn(ADMIN);
});

test('steady load: the first answer of the server already draws the lines, with few scripts', async ({
  page,
  glm,
}) => {
  const address = `${glm.url}/metrics?range=15m`;
  await expect
    .poll(
      async () =>
        (await (await page.request.get(address, HTML)).text()).match(/ d="M[^"]{40,}/g)?.length ?? 0,
      SOON,
    )
    .toBeGreaterThan(8);
  const html = await (await page.request.get(address, HTML)).text();
  expect(html).not.toContain('NaN');
  // What is marked nomodule is for browsers of the last decade: no other loads it.
  const tags = (html.match(/<script[^>]* src="[^"]+"[^>]*>/g) ?? []).filter((tag) => !/nomodule/i.test(tag));
  const scripts = tags.flatMap((tag) => / src="([^"]+)"/.exec(tag)?.[1] ?? []);
  let bytes = 0;
  for (const src of new Set(scripts)) {
    bytes += gzipSync(await (await page.request.get(new URL(src, glm.url).href)).body()).length;
  }
  console.log(`/metrics loads ${Math.round(bytes / 1024)} KB of scripts, gzipped`);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
});

test('values are read by keyboard, by all charts at once, and as a table', async ({ page, glm }) => {
  const metrics = await MetricsPage.open(page, glm.url);
  const reader = metrics.reader('TTFT ms');
  await reader.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(reader).toHaveAttribute('aria-valuetext', /^\d\d:\d\d:\d\d: p50 \d+ ms, p90 \d+ ms/);
  const [ttft] = await metrics.numbersOf('TTFT ms');
  expect(ttft?.slice(0, 4)).toEqual(ttft?.slice(0, 4).toSorted((a, b) => a - b));
  const [spread] = await metrics.numbersOf('TTFT distribution');
  expect(spread?.reduce((sum, share) => sum + (share || 0), 0)).toBeCloseTo(100, 0);
});

test('a drag zooms, one more zooms on, and Back leads the same way back', async ({ page, glm }) => {
  const metrics = await MetricsPage.open(page, glm.url);
  await expect(metrics.back()).toBeHidden();
  // Up to now: the console is minutes old, and only the end of the window has requests.
  await metrics.dragOver('Requests', 0.5, 0.99);
  await page.waitForURL(/from=.*to=/);
  const first = await metrics.window();
  expect(Date.parse(first.to ?? '') - Date.parse(first.from ?? '')).toBeGreaterThanOrEqual(120_000);
  await metrics.dragOver('Requests', 0.3, 0.99);
  await expect.poll(() => metrics.window()).not.toEqual(first);

  await metrics.back().click();
  await expect.poll(() => metrics.window()).toEqual(first);
  await page.reload();
  await metrics.back().click();
  await expect.poll(() => metrics.window()).toEqual({ range: '15m', from: null, to: null });
  await expect(metrics.back()).toBeHidden();
});

test('an address with a window shows it to somebody else, who zooms out of it', async ({ page, glm }) => {
  const now = Date.now();
  const [from, to] = [now - 300_000, now].map((ms) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z'));
  const metrics = await MetricsPage.open(page, glm.url, `from=${from}&to=${to}`);
  expect(await metrics.window()).toEqual({ from, to, range: null });
  await expect(metrics.reader('TTFT ms')).toBeVisible();
  await page.getByRole('link', { name: 'Zoom out' }).click();
  await expect.poll(async () => Date.parse((await metrics.window()).from ?? '')).toBeLessThan(now - 300_000);
});

test('who comes from another page stays in the same document', async ({ page, glm }) => {
  await page.goto(glm.url);
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  await page.getByRole('link', { name: 'Metrics', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Metrics', level: 1 })).toBeVisible();
  expect(documents).toEqual([]);
});

test('the mouse over one chart points at the same moment in all of them', async ({ page, glm }) => {
  const metrics = await MetricsPage.open(page, glm.url);
  await metrics.pointAt('TTFT ms', 0.6);
  const moment = await metrics.moment('TTFT ms').innerText();
  for (const title of ['KV pool', 'Requests', 'Containers', 'Tokens']) {
    await expect(metrics.moment(title)).toHaveText(moment);
  }
  await metrics.pointAt('Requests', 0.3);
  await expect(metrics.moment('TTFT ms')).not.toHaveText(moment);
  await expect(metrics.moment('TTFT ms')).toHaveText(await metrics.moment('Requests').innerText());
  await page.getByRole('heading', { name: 'Metrics', level: 1 }).hover();
  await expect(metrics.moment('TTFT ms')).toBeHidden();
});

test('the clock, the containers and the SLO are chosen, and stand in the address', async ({ page, glm }) => {
  const metrics = await MetricsPage.open(page, glm.url);
  await page.getByLabel('Time zone').selectOption('UTC');
  await page.waitForURL(/zone=UTC/);
  await page.getByRole('button', { name: /^Fleet/ }).click();
  await page.getByLabel('SLO for the first token, ms').fill('150');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/containers=.*slo=150/);
  await expect(metrics.chart('Over the SLO')).toContainText('over 150 ms');
  await expect(page.getByRole('button', { name: /^1 container/ })).toBeVisible();
});

test('a choice made before the scripts have come is not lost', async ({ page, glm }) => {
  let letGo = () => {};
  const chosen = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await chosen;
    await route.continue();
  });
  await page.goto(`${glm.url}/metrics?range=15m`, { waitUntil: 'commit' });
  await page.getByLabel('Time zone').selectOption('UTC');
  letGo();
  await page.waitForURL(/zone=UTC/);
});

test('a mark opens what was deployed, by whom and why', async ({ page, glm }) => {
  const metrics = await MetricsPage.open(page, glm.url);
  await metrics
    .chart('TTFT ms')
    .getByRole('button', { name: /r1|what happened/ })
    .first()
    .click();
  const told = page.getByRole('dialog', { name: 'What happened' });
  await expect(told).toContainText('Deployed production-v4 r1');
  await expect(told).toContainText(ADMIN.name);
  await told.getByRole('link', { name: 'What it did' }).click();
  await expect(page.getByRole('heading', { name: 'Compare ranges' })).toBeVisible();
  await expect(page.getByRole('row', { name: /TTFT p95/ })).toContainText(
    /too few requests|no difference|better|worse/,
  );
});

test('a chart is saved as numbers and as a picture, and has a page of its own', async ({ page, glm }) => {
  const metrics = await MetricsPage.open(page, glm.url);
  const csv = await metrics.saved('Tokens', 'Save as CSV');
  expect(await readFile(await csv.path(), 'utf8')).toMatch(/^time,generated,prompt,cached\r\n20\d\d-/);
  const picture = await metrics.saved('KV pool', 'Save as picture (PNG)');
  expect(picture.suggestedFilename()).toBe('kv-pool.png');
  expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe('PNG');
  await metrics.choose('KV pool', 'Open alone');
  await expect(page.getByRole('heading', { name: 'KV pool', level: 1 })).toBeVisible();
  await expect(page.getByText('What to do.')).toBeVisible();
});

test('a burst and a retraction storm show in requests and retractions', async ({ page, glm, simulator }) => {
  await simulator.load(4, 'burst');
  const metrics = await MetricsPage.open(page, glm.url);
  await expect
    .poll(
      async () => Math.max(...(await metrics.numbersOf('Requests')).map(([running]) => running ?? 0)),
      SOON,
    )
    .toBeGreaterThan(15);
  await simulator.load(3, 'long');
  await expect
    .poll(
      async () => Math.max(...(await metrics.numbersOf('Retractions')).map(([count]) => count || 0)),
      SOON,
    )
    .toBeGreaterThan(0);
});

test('a crash loop is marked, and says why there are no metrics', async ({ page, glm, simulator }) => {
  await simulator.load(0);
  await simulator.fault('crash-after', { seconds: 4 });
  await simulator.advance(2000);
  await expect.poll(async () => (await simulator.state()).containers.length, SOON).toBe(0);
  await simulator.load(2, 'steady');
  await expect
    .poll(async () => {
      const metrics = await MetricsPage.open(page, glm.url);
      const marks = metrics.chart('TTFT ms').getByRole('button', { name: /crash|marks/ });
      return marks.count();
    }, SOON)
    .toBeGreaterThan(0);
});

test('scaled to zero is a fact with an age, and wakes nobody', async ({ page, glm, simulator }) => {
  await simulator.noFaults();
  await simulator.load(0);
  await simulator.advance(2000);
  await expect.poll(async () => (await simulator.state()).containers.length, SOON).toBe(0);
  const metrics = await MetricsPage.open(page, glm.url);
  await expect(metrics.chart('KV pool')).toContainText(/Scaled to zero · last seen|containers crash/, SOON);
  expect((await simulator.state()).requests.fromOthers).toBe(0);
});

test('a cold start shows as containers on their way, then as one that serves, with its phases', async ({
  page,
  glm,
  simulator,
}) => {
  await simulator.load(2, 'steady');
  const metrics = await MetricsPage.open(page, glm.url);
  const onTheirWay = async () =>
    Math.max(...(await metrics.numbersOf('Containers')).flatMap(([, ...waiting]) => waiting));
  await expect.poll(onTheirWay, SOON).toBeGreaterThan(0);
  await expect.poll(async () => (await metrics.numbersOf('Containers'))[0]?.[0], SOON).toBeGreaterThan(0);
  const containers = await ContainersPage.open(page, glm.url);
  await containers.show(containers.rows('serving').first());
  await expect(containers.coldStart()).toContainText('served after', SOON);
  expect((await simulator.state()).requests.fromOthers).toBe(0);
});
