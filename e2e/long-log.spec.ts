import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from './fixtures';
import { ERRORS, jobWithLongLog, LINES } from './long-log';
import { JobPage } from './pages/job-page';
import { ADMIN, SetupPage } from './pages/setup-page';
import { SignInPage } from './pages/sign-in-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] }, viewport: { width: 1440, height: 900 } });
test.describe.configure({ mode: 'serial' });

let address: string;

test.beforeAll(async ({ browser, glm }) => {
  const page = await browser.newPage();
  await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await page.goto(`${glm.url}/jobs`);
  await page.close();
  address = `${glm.url}/jobs/${await jobWithLongLog(glm.dataDir)}`;
});

test.beforeEach(async ({ page, glm }) => {
  await (await SignInPage.open(page, glm.url)).signIn(ADMIN);
});

test('a log of 200,000 lines opens at its end, and every line can be reached', async ({ page }) => {
  const sent: number[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/log')) sent.push((await response.body().catch(() => '')).length);
  });
  await page.goto(address);
  const job = new JobPage(page);
  await expect(job.line(LINES)).toBeInViewport();
  await expect(page.getByText('200,000 lines', { exact: true })).toBeInViewport();
  await expect(page.getByRole('button', { name: /^First error/ })).toBeInViewport();

  await job.press(/^First error/);
  await expect(job.linkedLine()).toContainText(`kernel ${ERRORS[0]} did not compile`);
  await expect(job.linkedLine()).toBeInViewport();
  await job.press('Next error');
  await expect(job.linkedLine()).toContainText(`kernel ${ERRORS[1]} did not compile`);
  await job.press('Error before');
  await expect(job.linkedLine()).toContainText(`kernel ${ERRORS[0]} did not compile`);

  await job.goTo(12_345);
  await expect(job.linkedLine()).toContainText('Compiling kernel 12345');
  await job.log().press('Home');
  await expect(job.line(1)).toBeInViewport();
  await job.log().press('End');
  await expect(job.line(LINES)).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
  // A look around costs some screens of lines, not the log.
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(500_000);
});

test('a log is followed on when its part of the screen grows', async ({ page }) => {
  await page.goto(address);
  const job = new JobPage(page);
  await expect(job.line(LINES)).toBeInViewport();
  await job.growLog(100);
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
  await expect(job.line(LINES)).toBeAttached();
});

test('words are found in the whole log, alone or among all lines', async ({ page }) => {
  await page.goto(address);
  const job = new JobPage(page);
  await job.filter('NEEDLE line');
  await expect(page.getByText('3 of 200,000 lines', { exact: true })).toBeVisible();
  for (const number of [7, 123_456, 199_999]) {
    await expect(job.log()).toContainText(`a needle in line ${number}`);
  }
  await job.press('Only lines that match');
  await job.press('Next match');
  await expect(job.linkedLine()).toContainText('a needle in line');
  await expect(job.log()).toContainText('Compiling kernel');

  await page.goto(`${address}?source=cli`);
  await expect(page.getByText('20,000 of 200,000 lines', { exact: true })).toBeVisible();
});

test('a link leads to its line, and a download is the whole log', async ({ page }) => {
  await page.goto(`${address}#L123456`);
  const job = new JobPage(page);
  await expect(job.linkedLine()).toContainText('a needle in line 123456');
  await expect(job.linkedLine()).toBeInViewport();

  const lines = createInterface(createReadStream(await job.download()));
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (count === 2) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z function Compiling kernel 2$/);
  }
  expect(count).toBe(LINES);
});
