import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });
test.describe.configure({ mode: 'serial' });

/** KB of scripts, gzipped, that the page's HTML names. */
const GOAL_KB = { charts: 260, plain: 150 };

/** What each page may weigh. A number of its own is above the goal: it holds what was reached, and only goes down. */
const PAGES: Record<string, keyof typeof GOAL_KB | number> = {
  '/': 271,
  '/metrics': 'charts',
  '/metrics/containers': 'charts',
  '/metrics/compare': 'charts',
  '/metrics/chart/ttft': 'charts',
  '/presets': 'plain',
  '/presets/production-v4': 298,
  '/presets/production-v4/revisions': 186,
  '/presets/production-v4/revisions/1': 208,
  '/presets/compare': 152,
  '/presets/new': 263,
  '/jobs': 206,
  '/jobs/deployments': 207,
  '/jobs/golden-prompts': 185,
  '/jobs/schedules': 189,
  '/alerts': 235,
  '/history': 154,
  '/known-issues': 'plain',
  '/settings': 'plain',
  '/settings/people': 153,
  '/settings/guards': 153,
  '/settings/notifications': 185,
  '/first-run': 206,
};

let page: Page;
test.beforeAll(async ({ browser, glm }) => {
  page = await browser.newPage();
  await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
});

const sizes = new Map<string, number>();

/** What has to arrive before the page is alive: every script that its HTML names, in a tag or in the data beside it. */
async function weightKb(address: string): Promise<number> {
  const answer = await page.request.get(address, { headers: { accept: 'text/html' } });
  expect(answer.status(), address).toBe(200);
  const html = await answer.text();
  // For browsers without modules alone.
  const old = html.match(/<script[^>]*noModule[^>]*>/gi)?.join() ?? '';
  const named = new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+?\.js/g));
  let bytes = 0;
  for (const script of named) {
    if (old.includes(script)) continue;
    const known = sizes.get(script);
    const size =
      known ?? gzipSync(await (await page.request.get(new URL(script, address).href)).body()).length;
    sizes.set(script, size);
    bytes += size;
  }
  return bytes / 1024;
}

test('no page weighs more than its budget', async ({ glm, browser }) => {
  test.slow();
  const rows: { page: string; kb: number; budget: number }[] = [];
  for (const [path, held] of Object.entries(PAGES)) {
    const budget = typeof held === 'number' ? held : GOAL_KB[held];
    rows.push({ page: path, kb: Math.round((await weightKb(`${glm.url}${path}`)) * 10) / 10, budget });
  }
  page = await browser.newPage();
  rows.push({ page: '/sign-in', kb: await weightKb(`${glm.url}/sign-in`), budget: GOAL_KB.plain });
  console.table(rows);
  expect(rows.filter(({ kb, budget }) => kb > budget)).toEqual([]);
});
