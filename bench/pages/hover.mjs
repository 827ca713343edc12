import { watchMoves } from './in-page.mjs';

const MOVES = 120;

/** The pointer goes over a chart of a page and back: how long each move takes to show in all of them, in ms. */
export async function hover(page, address) {
  await page.goto(address);
  await page.locator('section[aria-busy="false"]').waitFor();
  const plot = page.getByRole('slider').first();
  const box = await plot.boundingBox();
  await page.evaluate(watchMoves);
  for (let move = 0; move < MOVES; move += 1) {
    const share = move < MOVES / 2 ? move / (MOVES / 2) : 2 - move / (MOVES / 2);
    await page.mouse.move(box.x + 2 + (box.width - 4) * share, box.y + box.height / 2);
    await page.evaluate(() => new Promise(globalThis.requestAnimationFrame));
  }
  return page.evaluate(() => globalThis.movesMs);
}
