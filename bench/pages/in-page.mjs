/** Runs in every page from its start: notes when lines of a chart were first painted, and how long what a reader did took to show. */
export function watchPage() {
  const { document, performance, PerformanceObserver, MessageChannel, requestAnimationFrame } = globalThis;
  const noted = { dataPaintedMs: null, interactionsMs: [] };
  globalThis.noted = noted;
  // A message comes after the frame has been painted.
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(null));
  };
  const look = () => {
    if (document.querySelector('svg path[d^="M"][vector-effect]')) {
      afterPaint(() => {
        noted.dataPaintedMs = performance.now();
      });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) noted.interactionsMs.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** Runs in the page: how long each move of the pointer keeps the main thread, style, layout and paint included. */
export function watchMoves() {
  const { window, performance, MessageChannel, requestAnimationFrame } = globalThis;
  globalThis.movesMs = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => globalThis.movesMs.push(performance.now() - data);
  const onMove = () => {
    const began = performance.now();
    requestAnimationFrame(() => port2.postMessage(began));
  };
  window.addEventListener('pointermove', onMove, { capture: true });
}

/** Runs in the page: first contentful paint, in ms from the navigation. */
export function firstPaintMs() {
  const { performance } = globalThis;
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
}
