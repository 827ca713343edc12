import { copyFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures';
import { IncidentsPage } from './pages/incidents-page';
import { JobPage } from './pages/job-page';
import { MetricsPage } from './pages/metrics-page';
import { PlanDialog } from './pages/plan-dialog';
import { ADMIN, SetupPage } from './pages/setup-page';

test.use({ consoleOptions: {} });

const TITLE = 'TTFT <b>rose</b> after r1';

test('a range is frozen, read from a disk without any request, and by a link until that ends', async ({
  browser,
  page,
  glm,
}, testInfo) => {
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await overview.openPreset('production-v4');
  const plan = await PlanDialog.open(page, 'Deploy r1…');
  await plan.start('Deploy r1 · up to $150.00 / h').click();
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
  await expect(new JobPage(page).state()).toContainText('Succeeded', { timeout: 120_000 });

  await MetricsPage.open(page, glm.url);
  const incidents = await IncidentsPage.freeze(page, TITLE);
  await expect(incidents.range(TITLE)).toContainText(`frozen by ${ADMIN.name}`);

  // From a disk, without a network: nothing but the file is asked for.
  const file = testInfo.outputPath('incident.html');
  await copyFile(await incidents.download(TITLE), file);
  const offline = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const reader = await offline.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(pathToFileURL(file).href);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(reader.getByRole('region', { name: 'What happened' })).toContainText(
    'Deployed production-v4 r1',
  );
  const revision = reader.getByRole('region', { name: 'Revision that served' });
  await revision.getByText('Launch command, secrets as placeholders').click();
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is this very text
  await expect(revision).toContainText('--api-key "${API_KEY}"');
  await reader
    .getByRole('region', { name: 'Jobs' })
    .getByText(/^Log, /)
    .click();
  await expect(reader.getByRole('region', { name: 'Jobs' })).toContainText('Created objects');
  await expect(reader.getByRole('img', { name: /^Containers/ })).toBeVisible();
  expect(asked).toEqual([pathToFileURL(file).href]);
  await offline.close();

  // By a link, in a browser that knows nobody here.
  const link = await incidents.share(TITLE);
  await expect(incidents.range(TITLE)).toContainText('whoever has the link reads it');
  const stranger = await browser.newPage();
  const shared = await stranger.goto(link);
  expect(shared?.status()).toBe(200);
  expect(await shared?.headerValue('content-security-policy')).toContain("default-src 'none'");
  expect(await shared?.headerValue('cache-control')).toBe('no-store');
  expect(await shared?.headerValue('x-robots-tag')).toContain('noindex');
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  expect((await stranger.goto(`${link.slice(0, -1)}-`))?.status()).toBe(404);

  await incidents.stopSharing(TITLE);
  expect((await stranger.goto(link))?.status()).toBe(404);
  await stranger.close();
});
