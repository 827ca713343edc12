import { quantile } from '../logs/results.mjs';
import { mainThreadTasks } from './tasks.mjs';

const UPDATES = 10;
// All charts of a page have redrawn by then: they do so one after another, 40 ms apart.
const SETTLED_MS = 1000;

/** Polls that change every value: the longest task of the main thread in each. */
export async function redraws(page, address) {
  await page.route('**/api/metrics/panels?*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: changed(await answer.json()) });
  });
  await page.goto(address);
  await page.locator('section[aria-busy="false"]').waitFor();
  const longest = [];
  for (let update = -1; update < UPDATES; update += 1) {
    const tasks = await mainThreadTasks(page, async () => {
      const answered = page.waitForResponse('**/api/metrics/panels?*');
      // What a browser says when its window comes back to the front: the page asks at once.
      await page.evaluate(() => globalThis.dispatchEvent(new globalThis.Event('visibilitychange')));
      await answered;
      await page.waitForTimeout(SETTLED_MS);
    });
    // The first one compiles.
    if (update >= 0) longest.push(Math.max(...tasks.map(({ tookMs }) => tookMs)));
  }
  await page.unroute('**/api/metrics/panels?*');
  return { median: quantile(longest, 0.5), worst: Math.max(...longest) };
}

function changed(answer) {
  const values = (column) =>
    column.map((value) => (value === null ? null : value * (0.9 + Math.random() * 0.2)));
  const panels = Object.entries(answer.panels).map(([name, panel]) => [
    name,
    { ...panel, series: panel.series.map((line) => ({ ...line, values: values(line.values) })) },
  ]);
  return { ...answer, panels: Object.fromEntries(panels) };
}
