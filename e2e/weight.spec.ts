import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { GOAL_KB, NOT_WEIGHED, PAGE_BUDGETS } from './page-budgets';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });
test.describe.configure({ mode: 'serial' });

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

/** `app/(console)/jobs/[id]/page.tsx` -> `/jobs/[id]`. */
function pagesOfApp(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx'))
    .map((file) => `/${file.replace(/\([^)]*\)\//g, '').replace(/\/?page\.tsx$/, '')}`);
}

test('every page has a budget', () => {
  expect([...Object.keys(PAGE_BUDGETS), ...NOT_WEIGHED].sort()).toEqual(pagesOfApp().sort());
});

test('no page weighs more than its budget', async ({ glm, browser }) => {
  test.slow();
  const rows: { page: string; kb: number; budget: number }[] = [];
  for (const [path, { held, at = path }] of Object.entries(PAGE_BUDGETS)) {
    // To somebody who is signed in it leads on to the overview.
    if (path === '/sign-in') page = await browser.newPage();
    const budget = typeof held === 'number' ? held : GOAL_KB[held];
    rows.push({ page: path, kb: Math.round((await weightKb(`${glm.url}${at}`)) * 10) / 10, budget });
  }
  console.table(rows);
  expect(rows.filter(({ kb, budget }) => kb > budget)).toEqual([]);
});
