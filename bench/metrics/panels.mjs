import { once } from 'node:events';
import { createServer } from 'node:http';

const QUANTILES = [0.5, 0.95, 0.99];

/** Our answers over HTTP, computed by the console's own functions: /ttft, /kv and /overview, each with `?seconds=`. */
export async function servePanels({ load }, now) {
  const { pickResolution } = await load('lib/metrics/resolution.ts');
  const { columnOf, gridEndingAt, stepsOf, LOOK_BACK_SECONDS } = await load('lib/metrics/columns.ts');
  const { readContainers, readSeries } = await load('lib/metrics/store.ts');
  const { rollUpTime } = await load('lib/metrics/roll-up.ts');
  const { quantile } = await load('lib/metrics/quantile.ts');
  const { gaugeByContainer } = await load('lib/metrics/gauge-by-container.ts');
  const { readPanels } = await load('lib/metrics/read-panels.ts');
  const { PANEL_NAMES } = await load('lib/metrics/panels/panel-name.ts');

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
      const steps = stepsOf(rowSeconds === stepSeconds ? rows : rollUpTime(rows, stepSeconds), grid);
      return QUANTILES.map((q) =>
        columnOf(steps, ({ histograms }) => (histograms.ttft ? quantile(q, histograms.ttft) : null)),
      );
    },
    async kv(seconds) {
      const { rowSeconds, grid, span } = windowOf(seconds);
      return gaugeByContainer(await readContainers(rowSeconds, span, ['tokenUsage']), grid, 'tokenUsage');
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
