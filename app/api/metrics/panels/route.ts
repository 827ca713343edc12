import { metricsAnswer } from '@/app/api/metrics/metrics-answer';
import { guardRoute } from '@/lib/auth/guard';
import { parseMetricsQuery } from '@/lib/metrics/metrics-query';
import { isPanelName, PANEL_NAMES } from '@/lib/metrics/panels/panel-name';

/** GET ?panels=ttft,kv&range=1h, or &from=…&to=…: the panels of a page in one answer. */
export const GET = guardRoute('console.read', async (_, request) => {
  const parameters = new URL(request.url).searchParams;
  const asked = parameters.get('panels')?.split(',') ?? PANEL_NAMES;
  const names = asked.filter(isPanelName);
  if (names.length < asked.length) {
    const message = `panels must be some of ${PANEL_NAMES.join(', ')}.`;
    return Response.json({ error: { code: 'invalid', message, field: 'panels' } }, { status: 400 });
  }
  const query = parseMetricsQuery((name) => parameters.get(name) ?? undefined);
  return Response.json(await metricsAnswer(names, query, new Date()), {
    headers: { 'cache-control': 'no-store' },
  });
});
