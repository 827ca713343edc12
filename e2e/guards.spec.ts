import { expect, test } from './fixtures';
import { joinAs } from './join-as';
import { GuardsPage } from './pages/guards-page';
import { HistoryPage } from './pages/history-page';
import { JobPage } from './pages/job-page';
import { PlanDialog } from './pages/plan-dialog';
import { ADMIN, SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });

const DONE = { timeout: 60_000 };
const BO = { name: 'Bo', email: 'bo@example.com', role: 'operator' } as const;

test('a freeze holds a deploy back, an admin lets it pass, jobs wait in line and are tried again', async ({
  browser,
  page,
  glm,
  simulator,
}) => {
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const guards = await GuardsPage.open(page, glm.url);
  await guards.freezeNow('Launch day', 'Everybody watches the launch.');
  await expect(guards.freeze('Launch day')).toContainText('holds until');

  // An operator reads why and until when, and cannot go on.
  const bo = await joinAs(browser, page, glm.url, BO);
  await bo.goto(`${glm.url}/presets/production-v4`);
  const held = await PlanDialog.open(bo, 'Deploy r1…');
  await expect(held.guard()).toContainText('Frozen by “Launch day” until');
  await expect(held.guard()).toContainText('Everybody watches the launch.');
  await expect(held.start('Deploy r1 · up to $150.00 / h')).toBeDisabled();
  await bo.close();

  // An admin says why.
  await simulator.holdAnswers('AppPublish');
  await page.goto(glm.url);
  await overview.openPreset('production-v4');
  const plan = await PlanDialog.open(page, 'Deploy r1…');
  await plan.override('The launch needs it');
  await plan.start('Deploy r1 · up to $150.00 / h').click();
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
  const deploy = new JobPage(page);
  await expect(deploy.connections()).toContainText(`Override by ${ADMIN.name}: The launch needs it`);
  const deployUrl = page.url();

  const history = await HistoryPage.open(page, glm.url);
  await expect(
    history.row(/Deploy r1 started in spite of what held it back.*The launch needs it/),
  ).toHaveCount(1);

  // The next job waits for it, and says so.
  await (await GuardsPage.open(page, glm.url)).endNow('Launch day');
  await expect(guards.freeze('Launch day')).toContainText('over');
  await page.goto(`${glm.url}/jobs`);
  const download = await PlanDialog.open(page, 'Download weights');
  await download.start('Download weights · CPU only').click();
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
  await expect(deploy.connections()).toContainText('Next in line, after job 1 Deploy r1');
  await page.goto(`${glm.url}/jobs`);
  await expect(page.getByRole('row', { name: /Download weights/ })).toContainText('next');
  await simulator.letGo();
  await page.goto(deployUrl);
  await expect(deploy.state()).toContainText('Succeeded', DONE);
  await page.goto(`${glm.url}/jobs`);
  await page.getByRole('link', { name: 'Download weights' }).click();
  await expect(deploy.state()).toContainText('Succeeded', DONE);

  // What failed is tried again as a new job, and both say so.
  await simulator.fault('unauthenticated');
  await page.goto(`${glm.url}/jobs/deployments`);
  await page.goto(`${glm.url}/presets/production-v4`);
  const third = await PlanDialog.open(page, 'Deploy r1…');
  await third.start('Deploy r1 · up to $150.00 / h').click();
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
  await expect(deploy.state()).toContainText('Failed', DONE);
  await simulator.noFaults();
  const again = await PlanDialog.open(page, 'Try again…');
  await expect(again.section('As asked for the first time')).toContainText('Rolling');
  await expect(again.section('What changes')).toContainText('Nothing differs from production-v4 r1');
  await expect(again.start('Try Deploy r1 again · up to $150.00 / h')).toBeEnabled();
  await again.close();
  await deploy.tryAgain('Deploy r1');
  await expect(deploy.connections()).toContainText('Tries job 3 again');
  await expect(deploy.state()).toContainText('Succeeded', DONE);
  await deploy.connections().getByRole('link', { name: 'job 3' }).click();
  await expect(deploy.connections()).toContainText('Tried again as job 4');
});
