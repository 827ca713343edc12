import { expect, test } from './fixtures';
import { AlertsPage } from './pages/alerts-page';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off', '--snapshot-seconds', '3', '--speed', '60'] } });

const SOON = { timeout: 120_000 };
const RULE = 'KV pool nearly full';

test('pressure on the KV pool fires, is acknowledged and silenced, and is over when it is gone', async ({
  page,
  glm,
  simulator,
}) => {
  test.setTimeout(480_000);
  await simulator.load(0);
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const preset = await overview.openPreset('production-v4');
  await expect((await preset.deploy('r1')).state()).toContainText('Succeeded', SOON);

  let alerts = await AlertsPage.open(page, glm.url);
  await expect(alerts.rule(RULE)).toContainText('KV pool used above 90 %');
  await expect(page.getByRole('main').getByText('no console watches')).toHaveCount(0);

  // Scaled to zero is not missing data.
  await expect(alerts.rule(RULE)).toContainText('OK', SOON);

  await alerts.change(RULE, { threshold: 10, forSeconds: 0, severity: 'page' });
  await expect(alerts.dialog()).toContainText('Would not have fired in the last 24 hours');
  await alerts.dialog().getByLabel('For, in s').fill('-1');
  await alerts.save();
  await expect(alerts.dialog().getByRole('alert')).toContainText('cannot last less than 0 s');
  await alerts.dialog().getByLabel('For, in s').fill('0');
  await alerts.save();
  await expect(alerts.rule(RULE)).toContainText('above 10 %, at once');

  // A few long prompts are enough: more would stand in line long after the load has gone.
  await simulator.load(0.5, 'long');
  await expect(alerts.rule(RULE)).toContainText('Firing', SOON);
  await expect(alerts.rule(RULE)).toContainText('Let fewer run at once');
  await expect(page.getByRole('navigation').getByText('1 firing')).toBeVisible();
  // Whoever reads another page sees it, too.
  await page.goto(`${glm.url}/presets`);
  await expect(page.getByRole('status').getByText(RULE)).toBeVisible();
  await page.getByRole('link', { name: 'Open alerts' }).click();

  await alerts.acknowledge(RULE, 'Long prompts, I look');
  await expect(alerts.rule(RULE)).toContainText('Acknowledged by First Admin');
  await expect(page.getByRole('status').getByText(RULE)).toHaveCount(0, SOON);
  await alerts.silence(RULE, 'For 1 h');
  await expect(alerts.rule(RULE)).toContainText('Silenced by First Admin until');

  await simulator.load(0);
  await expect(alerts.rule(RULE)).toContainText('OK', SOON);
  alerts = await AlertsPage.open(page, glm.url);
  await expect(alerts.past(RULE)).toContainText('Long prompts, I look');
  await page.goto(`${glm.url}/history?kind=alert`);
  await expect(page.getByRole('main')).toContainText(`Acknowledged ${RULE}`);
});
