const LONG_MS = 50;

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

/** What a reader feels of some tasks; beside it the time that the longest had a processor, the rest of it waited for other programs. */
export function tasksInWords(tasks) {
  const longest = Math.max(0, ...tasks.map(({ tookMs }) => tookMs));
  const busiest = Math.max(0, ...tasks.map(({ processorMs }) => processorMs));
  const long = tasks.filter(({ tookMs }) => tookMs > LONG_MS).length;
  return `longest ${Math.round(longest)} ms (${Math.round(busiest)} ms of processor), ${long} over ${LONG_MS} ms`;
}
