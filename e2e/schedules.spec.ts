import { expect, test } from './fixtures';
import { DeploymentsPage } from './pages/deployments-page';
import { SchedulesPage } from './pages/schedules-page';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off', '--snapshot-seconds', '3'] } });

const DONE = { timeout: 60_000 };

test('a warm window lifts, survives a deploy and sets back; a scheduled deploy runs at its minute', async ({
  page,
  glm,
  simulator,
}) => {
  test.setTimeout(300_000);
  await simulator.load(0);
  const overview = await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  const preset = await overview.openPreset('production-v4');
  await expect((await preset.deploy('r1')).state()).toContainText('Succeeded', DONE);

  let schedules = await SchedulesPage.open(page, glm.url);
  await expect(page.getByText('Nothing runs by itself yet')).toBeVisible();
  await schedules.typeWarmWindow('Always ready', 1);
  await expect(schedules.dialog()).toContainText('At least $36,524.25 a month');
  await schedules.save();
  await expect(schedules.schedule('Always ready')).toContainText('Open until');
  await expect(schedules.week().getByRole('listitem')).toHaveCount(7);
  await expect(schedules.week()).toContainText('at least 1 container');

  const fleet = async () => (await DeploymentsPage.open(page, glm.url)).fleet();
  await expect(async () => {
    await expect(await fleet()).toContainText('Kept warm by “Always ready”', { timeout: 1_000 });
  }).toPass(DONE);
  schedules = await SchedulesPage.open(page, glm.url);
  await expect(schedules.schedule('Always ready')).toContainText(
    /at least 1 container until .* job \d+ succeeded/,
  );

  // A deploy brings the revision's own settings back, and the window lifts again.
  const again = await (await overview.openPreset('production-v4')).deploy('r1');
  await expect(again.state()).toContainText('Succeeded', DONE);
  await expect(async () => {
    await expect(await fleet()).toContainText('Kept warm by “Always ready”', { timeout: 1_000 });
  }).toPass(DONE);

  schedules = await SchedulesPage.open(page, glm.url);
  await schedules.remove('Always ready');
  await expect(schedules.schedule('Always ready')).toHaveCount(0);
  await expect(async () => {
    await expect(await fleet()).not.toContainText('deployed with 0', { timeout: 1_000 });
  }).toPass(DONE);
  await page.goto(`${glm.url}/history?kind=schedule`);
  await expect(page.getByRole('main')).toContainText('Removed Warm window “Always ready”');

  // A deploy runs at its minute; one whose moment has passed is not even saved.
  schedules = await SchedulesPage.open(page, glm.url);
  await schedules.typeDeploy('Too late', 'production-v4 r1', '2026-01-01T08:00');
  await schedules.save();
  await expect(schedules.dialog().getByRole('alert')).toContainText('This moment has passed');
  const soon = new Date(Date.now() + 65_000).toISOString().slice(0, 16);
  await schedules.dialog().getByLabel('Name').fill('Night deploy');
  await schedules.dialog().getByLabel('Day and time').fill(soon);
  await schedules.save();
  const row = schedules.schedule('Night deploy');
  await expect(row).toContainText('Deploys');
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText(/Has run.*Started · job \d+ succeeded/, { timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
  await row.getByRole('link', { name: /^job \d+/ }).click();
  await expect(page.getByRole('main')).toContainText('Scheduled deploy “Night deploy” (');
});
