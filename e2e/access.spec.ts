import { expect, test } from './fixtures';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });

const PAGES = [
  '/',
  '/presets',
  '/presets/production-v4',
  '/jobs',
  '/jobs/deployments',
  '/jobs/golden-prompts',
  '/jobs/schedules',
  '/first-run',
  '/metrics',
  '/metrics/containers',
  '/metrics/compare',
  '/alerts',
  '/incidents',
  '/known-issues',
  '/history',
  '/settings',
  '/settings/guards',
];
const ROUTES = [
  '/metrics',
  '/api/exposition',
  '/api/metrics/panels?panels=ttft',
  '/api/metrics/chart/ttft',
  '/api/metrics/fleet',
  '/api/starts',
  '/api/alerts/firing',
  '/api/containers/x/log',
  '/api/jobs/x',
  '/api/jobs/x/log',
  '/api/jobs/x/log.txt',
  '/api/jobs/x/log/lines',
  '/api/jobs/x/log/matches',
  '/api/jobs/x/log/summary',
  '/api/history/csv',
  '/api/history/json',
];
const VIEWER = { name: 'Some Viewer', email: 'viewer@example.test', password: 'another long password' };

test('an invited viewer reads everything and changes nothing', async ({ page, glm, browser }) => {
  const link = glm.setupLink ?? '';
  await (await SetupPage.open(page, link)).createAdmin();
  await page.goto(`${glm.url}/settings/people`);
  await page.getByRole('button', { name: /Invite/ }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(VIEWER.name);
  await page.getByRole('dialog').getByLabel('E-mail').fill(VIEWER.email);
  await page.getByRole('dialog').getByLabel('Role').selectOption('viewer');
  await page.getByRole('button', { name: 'Create link' }).click();
  const invitation = await page.getByLabel(`Link for ${VIEWER.name}`).inputValue();

  const viewer = await browser.newPage();
  await viewer.goto(invitation);
  await viewer.getByLabel('Password', { exact: true }).fill(VIEWER.password);
  await viewer.getByLabel('Password again').fill(VIEWER.password);
  await viewer.getByRole('button', { name: /Join|Create/ }).click();
  await viewer.waitForURL((url) => url.pathname === '/');
  await viewer.goto(`${glm.url}/presets/production-v4`);
  await expect(viewer.getByText('Your role, viewer, reads presets.', { exact: false })).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Deploy r1…' })).toBeDisabled();
  await expect(viewer.getByLabel('--tp', { exact: true })).toBeDisabled();
  expect((await viewer.goto(`${glm.url}/settings/people`))?.status()).toBe(403);

  await viewer.goto(glm.url);
  await viewer.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(viewer.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await viewer.goto(`${glm.url}/presets`);
  await expect(viewer.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  // The set-up link has had its one use.
  await viewer.goto(link);
  await expect(viewer.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await viewer.close();
});

test('strangers see the sign-in page and nothing else', async ({ page, glm, request }) => {
  for (const path of PAGES) {
    await page.goto(glm.url + path);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  }
  for (const path of ROUTES) expect((await request.get(glm.url + path)).status(), path).toBe(401);
  expect((await request.get(`${glm.url}/api/health`)).status()).toBe(200);
});
