import { expect, test } from './fixtures';
import { DeploymentsPage } from './pages/deployments-page';
import { GoldenPage } from './pages/golden-page';
import { JobPage } from './pages/job-page';
import { PlanDialog } from './pages/plan-dialog';
import { ADMIN, SetupPage } from './pages/setup-page';
import { SignInPage } from './pages/sign-in-page';

test.use({
  consoleOptions: { simulator: ['--traffic', 'off', '--speed', '100', '--snapshot-seconds', '3'] },
});

test.describe.configure({ mode: 'serial' });

const DONE = { timeout: 90_000 };

test('a deploy is verified, boots a container and answers the golden prompts', async ({ page, glm }) => {
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const golden = await GoldenPage.open(page, glm.url);
  await golden.addExamples();
  await expect(golden.prompts()).toHaveCount(3);

  await overview.openPreset('production-v4');
  const plan = await PlanDialog.open(page, 'Deploy r1…');
  await expect(plan.section('After it is verified')).toContainText('one start for up to $');
  await plan.lastStep('Ask the golden prompts').check();
  await expect(plan.lastStep('Start one container and wait until it serves')).toBeChecked();
  await plan.start('Deploy r1 · up to $150.00 / h').click();
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);

  const job = new JobPage(page);
  await expect(job.step('Verify what is deployed')).toContainText('values read back and equal', DONE);
  await expect(job.state()).toContainText('Succeeded', DONE);
  await expect(job.step('Ask golden prompts')).toContainText('3 of 3 golden prompts passed');
  await expect(job.log()).toContainText('[glm] ready after');

  const deployments = await DeploymentsPage.open(page, glm.url);
  await expect(deployments.said('Modal')).toContainText('verified');
  await expect(deployments.said('Golden prompts')).toContainText('3 of 3 passed');
  // By its own word; with time running faster, it may be gone again by now.
  await expect(deployments.said('Containers')).toContainText(/runs r1, with|was the last, with r1 and/);
  await expect(deployments.fleet()).not.toContainText('Drift');

  // One that cannot pass is shown as failing, with what was answered.
  await GoldenPage.open(page, glm.url);
  await golden.addText('Capital', 'Answer with "Paris" alone.', 'Oslo');
  await golden.moveUp('Capital');
  await expect(golden.prompts().nth(2)).toContainText('Capital');
  expect(await golden.ask()).toContain('Sends 4 prompts to production-v4 r1');
  await expect(job.state()).toContainText('Failed', DONE);
  await expect(job.problem()).toContainText('3 of 4 golden prompts passed; not Capital');
  await GoldenPage.open(page, glm.url);
  await expect(golden.result('Capital')).toContainText('“Oslo” is not in the answer');
  await expect(golden.result('Capital')).toContainText('Paris');
});

test('a deployment that is not what was asked for is not called deployed', async ({
  page,
  glm,
  simulator,
}) => {
  const overview = await (await SignInPage.open(page, glm.url)).signIn(ADMIN);
  await simulator.fault('altered-definition', { maxContainers: 5 });
  const job = await (await overview.openPreset('production-v4')).deploy('r1');
  await expect(job.state()).toContainText('Failed', DONE);
  await expect(job.problem()).toContainText('Modal holds max_containers 5, r1 asks for 3');
  const deployments = await DeploymentsPage.open(page, glm.url);
  await expect(deployments.said('Modal')).toContainText('differs');
  await simulator.noFaults();
});
