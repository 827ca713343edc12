import { once } from 'node:events';
import { createServer } from 'node:http';

const QUANTILES = [0.5, 0.95, 0.99];

/** Our answers over HTTP, computed by the console's own functions: /ttft, /kv and /overview, each with `?seconds=`. */
export async function servePanels({ load }, now) {
  const { pickResolution } = await load('lib/metrics/resolution.ts');
  const { addedInSteps, gridEndingAt, incrementColumn, LOOK_BACK_SECONDS } =
    await load('lib/metrics/columns.ts');
  const { readContainers, readSeries } = await load('lib/metrics/store.ts');
  const { rollUpTime } = await load('lib/metrics/roll-up.ts');
  const { quantile } = await load('lib/metrics/quantile.ts');
  const { gaugeByContainer } = await load('lib/metrics/gauge-by-container.ts');
  const { overviewPanels } = await load('lib/metrics/overview-panels.ts');

  function windowOf(seconds) {
    const { rowSeconds, stepSeconds } = pickResolution(seconds);
    const grid = gridEndingAt(now, seconds, stepSeconds);
    const span = {
      from: new Date(grid.startMs - LOOK_BACK_SECONDS * 1000),
      to: new Date(now.getTime() + 60_000),
    };
    return { rowSeconds, stepSeconds, grid, span };
  }

  const routes = {
    async ttft(seconds) {
      const { rowSeconds, stepSeconds, grid, span } = windowOf(seconds);
      const rows = await readSeries('', rowSeconds, span, ['ttft']);
      const steps = addedInSteps(rowSeconds === stepSeconds ? rows : rollUpTime(rows, stepSeconds), grid);
      return QUANTILES.map((q) =>
        incrementColumn(steps, ({ histograms }) => (histograms.ttft ? quantile(q, histograms.ttft) : null)),
      );
    },
    async kv(seconds) {
      const { rowSeconds, grid, span } = windowOf(seconds);
      return gaugeByContainer(await readContainers(rowSeconds, span, ['tokenUsage']), grid, 'tokenUsage');
    },
    overview: (seconds) => overviewPanels(seconds, now),
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
