import { firingAlerts } from '@/lib/alerts/firing-alerts';
import { guardRoute } from '@/lib/auth/guard';

/** GET: what fires at this moment, for the line and the number that every page shows. */
export const GET = guardRoute('console.read', async () =>
  Response.json(await firingAlerts(new Date()), { headers: { 'cache-control': 'no-store' } }),
);
