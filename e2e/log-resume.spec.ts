import type { Page } from '@playwright/test';
import { databaseUrl } from './database';
import { expect, test } from './fixtures';
import { endJob, jobWithGrowingLog, writeLines } from './long-log';
import { JobPage } from './pages/job-page';
import { SetupPage } from './pages/setup-page';
import { RunningConsole } from './running-console';

const SECRET = { AUTH_SECRET: 'one that both consoles of the story share' };

test.use({ consoleOptions: { simulator: ['--traffic', 'off'], env: SECRET } });

test('a log goes on over a restart of its console and at another one, each line once', async ({
  page,
  context,
  glm,
}) => {
  test.slow();
  await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await page.goto(`${glm.url}/jobs`);
  const id = await jobWithGrowingLog(glm.dataDir);
  // Both answer on localhost, so the session made at one is known to the other.
  const env = { ...SECRET, DATABASE_URL: databaseUrl(glm.dataDir) };
  const first = await RunningConsole.start({ env });
  const port = Number(new URL(first.url).port);
  await writeLines(glm.dataDir, id, 5);
  await page.goto(`${first.url}/jobs/${id}`);
  await showsLines(page, 5);
  await writeLines(glm.dataDir, id, 10);
  await showsLines(page, 10);

  await first.stop({ keepData: true });
  await expect(page.getByText('connection lost, trying again')).toBeVisible();
  await writeLines(glm.dataDir, id, 15);
  const again = await RunningConsole.start({ env, port, dataDir: first.dataDir });
  await expect(page.getByText('live', { exact: true })).toBeVisible({ timeout: 30_000 });
  await showsLines(page, 15);

  const elsewhere = await context.newPage();
  await elsewhere.goto(`${glm.url}/jobs/${id}`);
  await showsLines(elsewhere, 15);
  await writeLines(glm.dataDir, id, 20);
  for (const tab of [page, elsewhere]) await showsLines(tab, 20);
  await endJob(glm.dataDir, id);
  for (const tab of [page, elsewhere]) {
    await expect(tab.getByText('complete', { exact: true })).toBeVisible();
    await showsLines(tab, 20);
  }
  // What one console has told is not told again by the other.
  for (const { url } of [again, glm]) {
    const answer = await context.request.get(`${url}/api/jobs/${id}/log`, {
      headers: { 'last-event-id': '12' },
    });
    const numbers = [...(await answer.text()).matchAll(/"number":(\d+)/g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual([13, 14, 15, 16, 17, 18, 19, 20]);
  }
  await again.stop();
});

async function showsLines(page: Page, upTo: number): Promise<void> {
  const numbers = Array.from({ length: upTo }, (_, index) => String(index + 1));
  await expect(new JobPage(page).log().getByRole('link')).toHaveText(numbers, { timeout: 15_000 });
}
