import { mainThreadTasks } from '../pages/tasks.mjs';
import { fillLog, makeJob } from './job.mjs';
import { tasksInWords } from './painted.mjs';
import { ms } from './results.mjs';
import { writeLines } from './writer.mjs';

// What a scroll still fetches and draws after the last move of the hand.
const SETTLE_MS = 1_000;

/** A long job, opened and scrolled in each way, at rest and while it grows. */
export async function longLog({ glm, context, load, size }) {
  const job = await makeJob(glm.client, 'running');
  await fillLog(glm.client, job, size.lines);
  const page = await context.newPage();
  let received = 0;
  page.on('response', async (answer) => {
    if (answer.url().includes('/log/')) received += (await answer.body().catch(() => '')).length;
  });
  // A page of the console first: the browser has its scripts, and a process for it.
  await page.goto(`${glm.url}/jobs`);
  const log = page.getByRole('region', { name: 'Log', exact: true });
  let first = 0;
  const opening = await mainThreadTasks(page, async () => {
    const opened = performance.now();
    await page.goto(`${glm.url}/jobs/${job}`, { waitUntil: 'commit' });
    await log.getByRole('link', { name: String(size.lines), exact: true }).waitFor();
    first = performance.now() - opened;
    await page.getByText('live', { exact: true }).waitFor();
  });
  const rows = [
    ['opened: to its newest line on the screen', ms(first)],
    ['tasks while it opened (goal: none over 50 ms)', tasksInWords(opening)],
  ];

  const box = await log.boundingBox();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  const ways = {
    'wheel, 100 turns up and down': async () => {
      await page.mouse.move(...middle);
      for (let turn = 0; turn < 100; turn += 1) await page.mouse.wheel(0, turn < 60 ? -600 : 600);
    },
    'bar dragged from end to top and back': async () => {
      const x = box.x + box.width - 6;
      await page.mouse.move(x, box.y + box.height - 20);
      await page.mouse.down();
      await page.mouse.move(x, box.y + 4, { steps: 60 });
      await page.mouse.move(x, box.y + box.height / 2, { steps: 30 });
      await page.mouse.up();
    },
    'Home, End, Page Up, ten times': async () => {
      await log.focus();
      for (let turn = 0; turn < 10; turn += 1)
        for (const key of ['Home', 'End', 'PageUp']) await page.keyboard.press(key);
    },
    'First error, line in the middle, following again': async () => {
      await page.getByRole('button', { name: /^First error/ }).click();
      await page.getByLabel('Go to line').fill(String(size.lines / 2));
      await page.getByLabel('Go to line').press('Enter');
      await log.press('End');
    },
  };
  for (const [name, scroll] of Object.entries(ways)) {
    const calm = await mainThreadTasks(page, async () => {
      await scroll();
      await page.waitForTimeout(SETTLE_MS);
    });
    rows.push([`${name} (goal: none over 50 ms)`, tasksInWords(calm)]);
    const writing = writeLines(load, job, { perSecond: 2_000, seconds: 6 });
    const tasks = await mainThreadTasks(page, () => Promise.all([scroll(), writing]));
    rows.push([`the same, while 2,000 lines a second arrive`, tasksInWords(tasks)]);
  }
  rows.push(['received by the browser beside the stream', `${(received / 1e6).toFixed(1)} MB`]);
  await page.close();
  return { title: `A log of ${size.lines.toLocaleString('en-US')} lines in the browser`, rows, job };
}
