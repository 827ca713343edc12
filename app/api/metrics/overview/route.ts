import { overviewMetrics } from '@/app/api/metrics/overview-metrics';
import { guardRoute } from '@/lib/auth/guard';
import { isRange, RANGES } from '@/lib/metrics/series';

/** GET ?range=1h: all panels of a page in one answer. */
export const GET = guardRoute('console.read', async (_, request) => {
  const range = new URL(request.url).searchParams.get('range') ?? '1h';
  if (!isRange(range)) {
    const message = `range must be one of ${Object.keys(RANGES).join(', ')}.`;
    return Response.json({ error: { code: 'invalid', message } }, { status: 400 });
  }
  return Response.json(await overviewMetrics(range, new Date()), {
    headers: { 'cache-control': 'no-store' },
  });
});
