import { metricsAnswer } from '@/app/api/metrics/metrics-answer';
import { guardRoute } from '@/lib/auth/guard';
import { chartCsv } from '@/lib/metrics/chart-csv';
import { parseMetricsQuery } from '@/lib/metrics/metrics-query';
import { isPanelName, PANEL_NAMES } from '@/lib/metrics/panels/panel-name';

/** GET ?range=1h, or ?from=…&to=…: the values of one chart as CSV. */
export const GET = guardRoute<{ params: Promise<{ name: string }> }>(
  'console.read',
  async (_, request, { params }) => {
    const { name } = await params;
    if (!isPanelName(name)) {
      const message = `There is no chart ${name}; there are ${PANEL_NAMES.join(', ')}.`;
      return Response.json({ error: { code: 'not-found', message } }, { status: 404 });
    }
    const { searchParams } = new URL(request.url);
    const query = parseMetricsQuery((parameter) => searchParams.get(parameter) ?? undefined);
    const { grid, panels } = await metricsAnswer([name], query, new Date());
    const from = new Date(grid.startMs).toISOString().slice(0, 16).replace(':', '');
    return new Response(chartCsv(grid, panels[name]?.series ?? []), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}-${from}Z.csv"`,
        'cache-control': 'no-store',
      },
    });
  },
);
