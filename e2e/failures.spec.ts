import { expect, test } from './fixtures';
import type { JobPage } from './pages/job-page';
import { OverviewPage } from './pages/overview-page';
import { ADMIN, SetupPage } from './pages/setup-page';
import { SignInPage } from './pages/sign-in-page';

test.use({ consoleOptions: { simulator: ['--snapshot-seconds', '3'] } });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, glm }) => {
  const page = await browser.newPage();
  await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await page.close();
});

test.beforeEach(async ({ page, glm, simulator }) => {
  await simulator.noFaults();
  await (await SignInPage.open(page, glm.url)).signIn(ADMIN);
});

test('a control plane that does not answer is told within 10 s, and the way out', async ({
  page,
  simulator,
}) => {
  await simulator.fault('unreachable', { mode: 'hang' });
  const preset = await new OverviewPage(page).openPreset('production-v4');
  const job = await preset.deploy('r1');
  await expect(job.problem()).toContainText('did not answer', { timeout: 10_000 });
  await expect(job.state()).toContainText('Failed');
});

test('a wrong token is told in words', async ({ page, simulator }) => {
  await simulator.fault('unauthenticated');
  const preset = await new OverviewPage(page).openPreset('production-v4');
  const job = await preset.deploy('r1');
  await expect(job.problem()).toContainText('token');
  await expect(job.state()).toContainText('Failed');
});

test('a log of 50,000 lines arrives whole and stays readable', async ({ page, simulator }) => {
  await simulator.fault('log-flood', { lines: 50_000 });
  const preset = await new OverviewPage(page).openPreset('production-v4');
  const job = await preset.deploy('r1');
  await expect(job.state()).toContainText('Succeeded', { timeout: 90_000 });
  await expect(page.getByText(/^50,\d{3} lines$/)).toBeVisible();
  await job.filter('Created Function Server');
  await expect(job.log()).toContainText('Created Function Server.*');
  await expect(page.getByText(/^1 of 50,\d{3} lines$/)).toBeVisible();
});

test('a container that crashes at its start is shown on the overview', async ({ page, simulator }) => {
  await simulator.fault('server-start-crash');
  const preset = await new OverviewPage(page).openPreset('production-v4');
  const job: JobPage = await preset.deploy('r1');
  await expect(job.state()).toContainText('Succeeded', { timeout: 60_000 });
  const overview = await new OverviewPage(page).open();
  await expect(overview.cell('Containers')).toContainText('crash', { timeout: 60_000 });
});
