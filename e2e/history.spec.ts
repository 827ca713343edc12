import type { Page } from '@playwright/test';
import { AuditLog } from './audit-log';
import { expect, test } from './fixtures';
import { HistoryPage } from './pages/history-page';
import { PresetPage } from './pages/preset-page';
import { ADMIN, SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });
// One history grows from story to story.
test.describe.configure({ mode: 'serial' });

const SAVED = 'production-v4 r2 saved';
const MESSAGE = '=verifier queue, grows past 48';

let page: Page;
test.beforeAll(async ({ browser, glm }) => {
  page = await browser.newPage();
  await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await page.goto(`${glm.url}/presets/production-v4`);
  const preset = new PresetPage(page);
  await preset.control('--max-running-requests').fill('40');
  await preset.save(MESSAGE);
  const job = await preset.deploy('r2');
  await expect(job.state()).toContainText('Succeeded', { timeout: 60_000 });
});

test('one timeline tells what was saved, deployed and who joined; sign-ins when asked for', async ({
  glm,
}) => {
  const history = await HistoryPage.open(page, glm.url);
  await expect(history.row(/^production-v4 r2 deployed to main/)).toContainText('version 1');
  await expect(history.row(SAVED)).toContainText('--max-running-requests 48 → 40');
  await expect(history.row(SAVED)).toContainText(ADMIN.name);
  await expect(history.row(`${ADMIN.name} joined as admin`)).toBeVisible();
  await expect(history.row(`${ADMIN.name} signed in`)).toHaveCount(0);
  await history.choose('Kind', 'People and sign-ins');
  await expect(history.row(`${ADMIN.name} signed in`)).toBeVisible();
  await expect(history.row(SAVED)).toHaveCount(0);
});

test('filters by kind, preset, person, time and text stand in the address', async ({ glm }) => {
  const history = await HistoryPage.open(page, glm.url);
  await history.choose('Kind', 'Revisions');
  await expect(history.rows()).toHaveCount(2);
  await history.choose('Person', ADMIN.name);
  await expect(history.rows()).toHaveCount(1);
  await history.choose('Preset', 'production-v4');
  await history.choose('Time', 'Today');
  await history.search('max-run');
  await expect(history.row(SAVED)).toBeVisible();
  await page.reload();
  await expect(history.rows()).toHaveCount(1);
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('revision');
  await history.search('nowhere');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await history.clear();
  await expect(history.row(SAVED)).toBeVisible();
  await expect(page.getByLabel('Search', { exact: true })).toHaveValue('');
});

test('an entry says what changed and why, and its link opens it again', async ({ glm, browser }) => {
  const history = await HistoryPage.open(page, glm.url);
  await history.openEntry(SAVED);
  const entry = history.entry();
  await expect(entry.getByRole('region', { name: 'What changed' })).toContainText(
    '− --max-running-requests 48+ --max-running-requests 40',
  );
  await expect(entry.getByRole('region', { name: 'Why' })).toContainText(MESSAGE);
  await expect(entry).toContainText('Checks when saved');
  await entry.getByRole('link', { name: 'Compare with r1' }).click();
  await page.waitForURL((url) => url.pathname === '/presets/compare');
  await page.goBack();

  const state = await page.context().storageState();
  const reader = await browser.newPage({ storageState: state, viewport: { width: 390, height: 844 } });
  await reader.goto(page.url());
  const opened = new URL(page.url()).searchParams.get('entry');
  await expect(reader.getByRole('region', { name: 'Entry' })).toContainText(`Entry ${opened}`);
  await expect(reader.getByRole('heading', { name: 'Today' })).toBeHidden();
  await reader.getByRole('link', { name: 'Close the entry' }).click();
  await expect(reader.getByRole('heading', { name: 'Today' })).toBeVisible();
  await reader.close();
});

test('a deployment says what it did, and never a figure without its count', async ({ glm }) => {
  const history = await HistoryPage.open(page, glm.url);
  await history.openEntry(/^production-v4 r2 deployed to main/);
  const effect = history.entry().getByRole('region', { name: 'What it did' });
  await expect(effect).toContainText(/Before.*too few requests.*0 requests in/s);
  await expect(history.entry().getByRole('link', { name: 'Open job and log' })).toBeVisible();
});

test('the export has every entry of the filter', async ({ glm }) => {
  const history = await HistoryPage.open(page, glm.url, '?kind=revision');
  const [head, newest, ...others] = (await history.export('CSV')).trim().split('\r\n');
  expect(head).toMatch(/^id,at,kind,actorId,actorName,action,/);
  expect(newest).toContain(`,${ADMIN.name},revision.save,`);
  expect(newest).toContain(`""message"":""${MESSAGE}""`);
  expect(others).toHaveLength(1);
  const entries = JSON.parse(await history.export('JSON')) as { action: string; hash: string }[];
  expect(entries.map(({ action }) => action)).toEqual(['revision.save', 'revision.save']);
  expect(entries.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});

test('older entries are a page away, and an old one is found by its link', async ({ glm }) => {
  const linked = new URL((await HistoryPage.open(page, glm.url)).page.url());
  const history = await HistoryPage.open(page, glm.url);
  await history.openEntry(SAVED);
  const saved = new URL(page.url()).searchParams.get('entry');
  await new AuditLog(glm.dataDir).fill(120);
  await page.goto(linked.href);
  await expect(history.row('Change 120 of the past')).toBeVisible();
  await expect(history.rows()).toHaveCount(50);
  await history.older();
  await expect(history.row('Change 70 of the past')).toBeVisible();
  await expect(history.row('Change 71 of the past')).toHaveCount(0);
  await history.newer();
  await expect(history.row('Change 71 of the past')).toBeVisible();

  await page.goto(`${glm.url}/history?entry=${saved}`);
  await expect(history.entry()).toContainText(SAVED);
  await expect(history.row(SAVED)).toBeVisible();
});

test('the chain is verified while the console runs, and names what was changed', async ({ glm }) => {
  const log = new AuditLog(glm.dataDir);
  const verified = await log.verify();
  const head = verified.match(/chain whole, head ([0-9a-f]{64})/)?.[1];
  await HistoryPage.open(page, glm.url);
  await expect(page.getByRole('region', { name: 'The audit log' })).toContainText(head ?? 'a head');
  await log.changeThePast(2);
  expect(await log.verify()).toMatch(/chain broken at entry 2 of .*: its content was changed/);
});
