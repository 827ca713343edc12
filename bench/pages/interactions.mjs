/** Presses what a reader presses on the charts; the browser's own durations, from the press to the frame that shows it, in ms. */
export async function interactions(page, address) {
  await page.goto(address);
  await page.locator('section[aria-busy="false"]').waitFor();
  await page.getByRole('button', { name: 'TTFT as a table' }).click();
  await page.getByRole('button', { name: 'TTFT as a chart' }).click();
  await page.getByRole('button', { name: 'About Requests' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More of KV pool' }).click();
  // What opens on a press comes with it the first time: Escape before that would close nothing.
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('slider').first().focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'PageDown', 'Home', 'End']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'From … to …' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Fleet/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  // Shorter ones than 16 ms are not told: they count as none.
  return page.evaluate(() => globalThis.noted.interactionsMs);
}
