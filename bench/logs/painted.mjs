/** Runs in the page: notes when the newest line that is drawn was painted. */
export function watchPaint() {
  const { performance, MutationObserver, MessageChannel, document } = globalThis;
  const stamps = [];
  globalThis.paintStamps = stamps;
  const newest = () => {
    const links = document.querySelectorAll('[aria-label="Log"] a[href^="#L"]');
    return Number(links[links.length - 1]?.getAttribute('href').slice(2) ?? 0);
  };
  // A message comes after the frame in which rows were drawn has been painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) =>
    stamps.push({ newest: data, at: performance.timeOrigin + performance.now() });
  new MutationObserver(() => {
    const number = newest();
    if (number > (stamps.at(-1)?.newest ?? 0)) port2.postMessage(number);
  }).observe(document.body, { subtree: true, childList: true });
}

/** Runs in every page from its start: notes tasks of 50 ms and more. */
export function watchTasks() {
  const { PerformanceObserver } = globalThis;
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      globalThis.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** `longest 63 ms, 2 of 50 ms or more` since it was asked last. */
export async function longTasks(page) {
  const tasks = await page.evaluate(() => globalThis.longTasks.splice(0).map(({ duration }) => duration));
  const longest = Math.max(0, ...tasks);
  return tasks.length === 0
    ? 'none of 50 ms or more'
    : `longest ${Math.round(longest)} ms, ${tasks.length} of 50 ms or more`;
}
