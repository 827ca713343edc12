import { ms } from './results.mjs';

/** Signs the browser's context in. */
export async function createAdmin(glm, context) {
  const page = await context.newPage();
  await page.goto(glm.setupLink);
  await page.getByLabel('Name').fill('First Admin');
  await page.getByLabel('E-mail').fill('first@example.test');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByLabel('Password again').fill('a long enough password');
  await page.getByRole('button', { name: 'Create admin' }).click();
  await page.waitForURL(`${glm.url}/`);
  await page.close();
}

/** production-v4 is deployed: from the click to the first line of its log on the screen. */
export async function firstLine({ glm, context }) {
  const page = await context.newPage();
  const clicks = [];
  for (let round = 0; round < 3; round += 1) {
    await page.goto(`${glm.url}/presets/production-v4`);
    await page.getByRole('button', { name: 'Deploy r1…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Rolling' }).check();
    const start = dialog.getByRole('button', { name: /^Deploy r\d+/ });
    await start.waitFor();
    const clicked = performance.now();
    await start.click();
    await page.getByRole('region', { name: 'Log', exact: true }).getByRole('link').first().waitFor();
    clicks.push(performance.now() - clicked);
    await page.getByText('complete', { exact: true }).waitFor({ timeout: 120_000 });
  }
  await page.close();
  return {
    title: 'Click on Deploy to the first line of the log',
    rows: [['three deploys', clicks.map(ms).join(', ')]],
  };
}
