import { quantile } from '../logs/results.mjs';
import { firstPaintMs, watchPage } from './in-page.mjs';

/** Pages opened in turn, each in a browser context that holds the session and the scripts: first paint, and data painted. */
export async function firstPaints({ open }, pages, repeats) {
  const found = Object.fromEntries(Object.keys(pages).map((name) => [name, { paint: [], data: [] }]));
  for (let round = -1; round < repeats; round += 1) {
    for (const [name, { address, isStranger = false }] of Object.entries(pages)) {
      const page = await open({ isStranger });
      await page.addInitScript(watchPage);
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForFunction(
        () => globalThis.performance.getEntriesByName('first-contentful-paint').length > 0,
      );
      const data = isStranger ? null : await page.waitForFunction(() => globalThis.noted.dataPaintedMs);
      if (round >= 0) {
        found[name].paint.push(await page.evaluate(firstPaintMs));
        if (data) found[name].data.push(await data.jsonValue());
      }
      await page.close();
    }
  }
  const median = (values) => (values.length > 0 ? quantile(values, 0.5) : null);
  return Object.fromEntries(
    Object.entries(found).map(([name, { paint, data }]) => [
      name,
      { paint: median(paint), data: median(data) },
    ]),
  );
}
