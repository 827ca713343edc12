import { expect, test } from './fixtures';
import { SetupPage } from './pages/setup-page';

const IDLE_SECONDS = 20 * 60;

test.use({ consoleOptions: { simulator: ['--traffic', 'off', '--speed', '60'] } });

test('an idle console with pages open sends nothing to the deployed URL', async ({
  page,
  context,
  glm,
  simulator,
}) => {
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const preset = await overview.openPreset('production-v4');
  const job = await preset.deploy('r1');
  await expect(job.state()).toContainText('Succeeded', { timeout: 60_000 });

  // One request of somebody else's brings a container up; the count below starts after it.
  await simulator.load(1);
  await expect
    .poll(async () => (await simulator.state()).containers.map(({ state }) => state), { timeout: 60_000 })
    .toContain('running');
  await simulator.load(0);
  for (const path of ['/', '/metrics', '/jobs', '/history', '/presets/production-v4']) {
    const tab = await context.newPage();
    await tab.goto(glm.url + path);
  }

  const before = await simulator.state();
  await expect
    .poll(async () => (await simulator.state()).simulatedSeconds - before.simulatedSeconds, {
      message: 'simulated seconds of watching',
      timeout: 90_000,
    })
    .toBeGreaterThan(IDLE_SECONDS);
  const after = await simulator.state();
  expect(after.requests.fromOthers).toBe(0);
  // Fifteen idle minutes are over, so nothing kept the container awake.
  expect(after.containers).toEqual([]);
  await expect((await overview.open()).cell('Containers')).toContainText('scaled to zero');
});
