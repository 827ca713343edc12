import { expect, test } from './fixtures';
import { OverviewPage } from './pages/overview-page';
import { SetupPage } from './pages/setup-page';
import { receivedServer } from './received-server';

test.use({ consoleOptions: { simulator: ['--snapshot-seconds', '3'] } });

test('from the set-up link to a live chart', async ({ page, glm, simulator }) => {
  const setup = await SetupPage.open(page, glm.setupLink ?? '');
  const overview = await setup.createAdmin();
  await expect(page.getByRole('note').first()).toContainText('simulator');

  // A known-issue rule stops the change, and its fix opens the way again.
  const preset = await overview.openPreset('production-v4');
  await preset.control('--max-running-requests').fill('40');
  await preset.control('--kv-cache-dtype').selectOption('fp8_e4m3');
  await expect(preset.checks()).toContainText('#22359');
  await expect(preset.saveButton()).toBeDisabled();
  await expect(preset.command()).toContainText('--kv-cache-dtype fp8_e4m3');
  await preset.fix('Set --kv-cache-dtype bfloat16');
  await expect(preset.checks()).not.toContainText('Unsupported');
  await expect(preset.command()).toContainText('--kv-cache-dtype bfloat16');
  await preset.save('Fewer running requests; KV cache in BF16');

  const command = (await preset.command().locator('code').innerText()).split(/\s+/).filter(Boolean);

  // The real CLI's log, live, and whole again after a reload.
  const job = await preset.deploy('r2');
  await expect(job.log()).toContainText('Created Function Server');
  await expect(job.state()).toContainText('Succeeded', { timeout: 60_000 });
  await job.reload();
  await expect(job.log()).toContainText('Created Function Server');

  // What the simulator received is what the revision says.
  const received = await simulator.state();
  expect(received.apps[0]?.versions.map(({ tag }) => tag)).toEqual([
    expect.stringMatching(/^r2-[0-9a-f]{8}$/),
  ]);
  expect(receivedServer(received)).toEqual({
    gpu: 'B200 x 8',
    minContainers: 0,
    maxContainers: 3,
    scaledownWindow: 900,
    maxInputs: 20,
    timeoutSeconds: 86_400,
    web: { port: 8000, startupTimeoutSeconds: 900 },
    secrets: ['glm51-api-key'],
    volumes: { '/model-cache': 'glm51-model-weights', '/dg-cache': 'glm51-deepgemm-cache' },
  });

  // Traffic brings a container up; its own snapshots move the charts.
  await new OverviewPage(page).open();
  await expect(overview.cell('Deployed')).toContainText('revision 2');
  await expect(overview.cell('Deployed')).toContainText('First Admin');
  await expect(overview.cell('Containers')).toContainText('serving', { timeout: 90_000 });
  for (const chart of ['TTFT', 'KV cache usage', 'Containers']) {
    await expect
      .poll(async () => (await overview.numbersOf(chart)).flat().some((number) => number > 0), {
        message: `${chart} has numbers above zero`,
        timeout: 60_000,
      })
      .toBe(true);
  }

  // The revision names the secret; the container was given its value.
  const { containers } = await simulator.state();
  expect(containers.find(({ state }) => state === 'running')?.argv).toEqual(command.with(-1, 'sk-simulator'));
});
