import { mainThreadTasks } from './tasks.mjs';

const POLLS = 5;
// All charts of a page have redrawn by then: they do so one after another, 40 ms apart.
const SETTLED_MS = 900;

/** Polls that change every value: the longest task of the main thread while the page's charts are drawn again, and the most it had a processor. */
export async function redraws(page, address) {
  await page.route('**/api/metrics/panels?*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: changed(await answer.json()) });
  });
  await page.goto(address);
  await page.locator('section[aria-busy="false"]').waitFor();
  // The first one compiles.
  await poll(page);
  const tasks = await mainThreadTasks(page, async () => {
    for (let round = 0; round < POLLS; round += 1) await poll(page);
  });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const longest = (of) => Math.max(...tasks.map(of));
  return { tookMs: longest(({ tookMs }) => tookMs), processorMs: longest(({ processorMs }) => processorMs) };
}

async function poll(page) {
  const answered = page.waitForResponse('**/api/metrics/panels?*');
  // What a browser says when its window comes back to the front: the page asks at once.
  await page.evaluate(() => globalThis.dispatchEvent(new globalThis.Event('visibilitychange')));
  await answered;
  await page.waitForTimeout(SETTLED_MS);
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
