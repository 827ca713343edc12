import { expect, test } from './fixtures';
import { DeploymentsPage } from './pages/deployments-page';
import { PlanDialog } from './pages/plan-dialog';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });

const DONE = { timeout: 60_000 };

test('each job says before the click what it changes, takes and costs', async ({ page, glm }) => {
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const preset = await overview.openPreset('production-v4');

  const first = await PlanDialog.open(page, 'Deploy r1…');
  await expect(first.section('What changes')).toContainText('Nothing was deployed from here yet');
  await expect(first.section('Cold start')).toContainText('No start seen yet on this target');
  await expect(first.strategy('Rolling')).toBeChecked();
  await expect(first.start('Deploy r1 · up to $150.00 / h')).toBeEnabled();
  await first.close();
  await expect((await preset.deploy('r1')).state()).toContainText('Succeeded', DONE);

  await overview.openPreset('production-v4');
  await preset.control('--ep').fill('2');
  await preset.control('max_containers').fill('2');
  await preset.save('Experts on two GPUs');
  const second = await PlanDialog.open(page, 'Deploy r2…');
  await expect(second.section('What changes')).toContainText('2 values differ from production-v4 r1');
  await expect(second.section('Cold start')).toContainText('ep 2, cache has 1: recompile');
  await expect(second.section('Findings')).toContainText('Accepted: “Known and accepted”');
  await expect(second.start('Deploy r2 · up to $100.00 / h')).toBeEnabled();
  await second.close();

  // As many containers as r2 allows: rolling cannot help, and nothing is chosen silently.
  const deployments = await DeploymentsPage.open(page, glm.url);
  await expect((await deployments.scale(2)).state()).toContainText('Succeeded', DONE);
  await overview.openPreset('production-v4');
  const full = await PlanDialog.open(page, 'Deploy r2…');
  await expect(full.section('Containers')).toContainText('2 of 2 containers run', DONE);
  await expect(full.start('Deploy r2 · up to $100.00 / h')).toBeDisabled();
  await full.strategy('Recreate').check();
  await expect(full.start('Deploy r2 · up to $100.00 / h')).toBeEnabled();
});
