import { expect, test } from './fixtures';
import { SetupPage } from './pages/setup-page';

const TOKEN = 'scrape-token-of-this-story';

test.use({ consoleOptions: { env: { METRICS_SCRAPE_TOKEN: TOKEN } } });

const AS_PROMETHEUS = {
  accept: 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1',
};

test('a Prometheus scrapes /metrics with its token; a person at the same address sees charts', async ({
  page,
  request,
  glm,
}) => {
  const address = `${glm.url}/metrics`;

  const stranger = await request.get(address, { headers: AS_PROMETHEUS, maxRedirects: 0 });
  expect(stranger.status()).toBe(401);

  const headers = { ...AS_PROMETHEUS, authorization: `Bearer ${TOKEN}` };
  const scraped = await request.get(address, { headers });
  expect(scraped.headers()['content-type']).toContain('text/plain; version=0.0.4');
  expect(await scraped.text()).toContain('glm_console_jobs_open{status="queued"} 0');

  const elsewhere = await request.get(`${glm.url}/api/history/csv`, { headers });
  expect(elsewhere.status()).toBe(401);

  await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Metrics', level: 1 })).toBeVisible();
});
