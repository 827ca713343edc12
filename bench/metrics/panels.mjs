import { once } from 'node:events';
import { createServer } from 'node:http';

const QUANTILES = [0.5, 0.95, 0.99];

/** Our answers over HTTP, computed by the console's own functions: /ttft, /kv and /overview, each with `?seconds=`. */
export async function servePanels({ load }, now) {
  const { pickResolution } = await load('lib/metrics/resolution.ts');
  const { columnOf, gridEndingAt } = await load('lib/metrics/columns.ts');
  const { quantile } = await load('lib/metrics/quantile.ts');
  const { embeddedSource } = await load('lib/metrics/embedded-source.ts');
  const { readPanels } = await load('lib/metrics/read-panels.ts');
  const { PANEL_NAMES } = await load('lib/metrics/panels/panel-name.ts');

  function windowOf(seconds) {
    return { grid: gridEndingAt(now, seconds, pickResolution(seconds).stepSeconds) };
  }

  // In the units and to the digits of the charts.
  const toMilliseconds = (seconds) => (seconds === null ? null : seconds * 1000);
  const percent = (share) => (share === null ? null : Math.round(share * 1000) / 10);

  const routes = {
    async ttft(seconds) {
      const steps = await embeddedSource.steps({ grid: windowOf(seconds).grid, metrics: ['ttft'] });
      return QUANTILES.map((q) =>
        columnOf(
          steps,
          ({ histograms }) => (histograms.ttft ? toMilliseconds(quantile(q, histograms.ttft)) : null),
          1,
        ),
      );
    },
    async kv(seconds) {
      const lines = await embeddedSource.gaugeByContainer({
        grid: windowOf(seconds).grid,
        gauge: 'tokenUsage',
      });
      return [...lines].map(([id, { mean, max }]) => ({
        id,
        mean: mean.map(percent),
        max: max.map(percent),
      }));
    },
    overview: (seconds) => {
      const toMs = now.getTime() + 1;
      const window = { fromMs: toMs - seconds * 1000, toMs };
      const question = { window, containers: [], sloMs: 300, containerDollarsPerHour: 50 };
      return readPanels(PANEL_NAMES, question, now);
    },
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const answer = await routes[pathname.slice(1)](Number(searchParams.get('seconds')));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    windowOf,
    ask: async (path, seconds) => (await fetch(`${url}/${path}?seconds=${seconds}`)).json(),
    stop: () => server.close(),
  };
}
