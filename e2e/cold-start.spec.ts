import { expect, test } from './fixtures';
import { ContainersPage } from './pages/containers-page';
import { DeploymentsPage } from './pages/deployments-page';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off', '--snapshot-seconds', '3'] } });

const DONE = { timeout: 60_000 };
const PHASES = [
  'Waiting for a machine',
  'Image and boot',
  'Volume reload',
  'Weights',
  'CUDA graphs',
  'Health',
  'Warm-up',
];

test('a start fills its waterfall, and the next one that stands still says so', async ({
  page,
  glm,
  simulator,
}) => {
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const empty = await ContainersPage.open(page, glm.url);
  await expect(page.getByText('No container has come up yet')).toBeVisible();

  await page.goto(glm.url);
  const preset = await overview.openPreset('production-v4');
  const deploy = await preset.deploy('r1');
  await expect(deploy.state()).toContainText('Succeeded', DONE);
  const deployUrl = page.url();
  const deployments = await DeploymentsPage.open(page, glm.url);
  await expect((await deployments.scale(1)).state()).toContainText('Succeeded', DONE);

  // The job that deployed it shows the container coming up, live.
  await page.goto(deployUrl);
  await expect(empty.coldStart()).toContainText('served after', DONE);
  for (const title of PHASES) await expect(empty.phase(title)).toContainText(/\d s/);
  await expect(empty.coldStart()).toContainText('nothing is usual yet');

  await simulator.fault('stall-at-phase', { phase: 'graphs' });
  await expect((await (await DeploymentsPage.open(page, glm.url)).scale(2)).state()).toContainText(
    'Succeeded',
    DONE,
  );
  const containers = await ContainersPage.open(page, glm.url);
  await expect(containers.rows('serving')).toHaveCount(1);
  await expect(containers.rows('stalled')).toHaveCount(1, DONE);
  await containers.show(containers.rows('stalled'));

  // Beside the first start, and told from one that is slow: no line comes any more.
  await expect(containers.coldStart()).toContainText('Stalled. CUDA graphs has taken', DONE);
  await expect(containers.coldStart()).toContainText('the 1 earlier start with this engine');
  await expect(containers.phase('Weights')).toContainText(/as usual|longer|shorter/);
  await expect(containers.coldStart()).toContainText('Lower mem-fraction-static');
  await expect(await containers.readLog()).toContainText('cuda graph begin');
  expect((await simulator.state()).requests).toEqual({ fromTraffic: 0, fromOthers: 0 });
});
