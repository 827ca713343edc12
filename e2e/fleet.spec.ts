import { expect, test } from './fixtures';
import { DeploymentsPage } from './pages/deployments-page';
import { JobPage } from './pages/job-page';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off', '--snapshot-seconds', '3'] } });

const DONE = { timeout: 60_000 };

test('scale, roll back, replace and stop what is deployed', async ({ page, glm, simulator }) => {
  await simulator.load(0);
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();

  // Two deployments, so that there is one to go back to.
  const preset = await overview.openPreset('production-v4');
  const first = await preset.deploy('r1');
  await expect(first.state()).toContainText('Succeeded', DONE);
  await overview.openPreset('production-v4');
  await preset.control('--kv-cache-dtype').selectOption('bfloat16');
  await preset.control('--max-running-requests').fill('40');
  await preset.save('Fewer running requests');
  await expect((await preset.deploy('r2')).state()).toContainText('Succeeded', DONE);

  const open = () => DeploymentsPage.open(page, glm.url);
  let deployments = await open();
  await expect(deployments.row('production-v4 r2')).toContainText('stands now');

  // What was set by hand is drift until a deploy brings the preset's settings back.
  await expect((await deployments.scale(1)).state()).toContainText('Succeeded', DONE);
  deployments = await open();
  await expect(deployments.fleet()).toContainText('Drift: deployed with 0');

  await expect((await deployments.replaceContainers()).state()).toContainText('Succeeded', DONE);

  const back = await (await open()).rollBack('production-v4 r1', 'Recreate');
  await expect(back.state()).toContainText('Succeeded', DONE);
  await expect(back.log()).toContainText('--strategy recreate');
  deployments = await open();
  await expect(deployments.row('production-v4 r1').first()).toContainText('stands now');
  await expect(deployments.fleet()).not.toContainText('Drift');

  // Stopping asks for the app's name.
  await deployments.openStop();
  await deployments.typeToStop('glm5');
  await expect(deployments.dialog().getByRole('alert')).toContainText('Type glm51');
  await deployments.typeToStop('glm51');
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
  await expect(new JobPage(page).state()).toContainText('Succeeded', DONE);
  await expect((await open()).fleet()).toContainText('Nothing is deployed');
});
