import { fleetNow } from '@/app/api/metrics/fleet-now';
import { guardRoute } from '@/lib/auth/guard';

/** GET: containers and dollars per hour at this moment, for the top bar. */
export const GET = guardRoute('console.read', async () =>
  Response.json(await fleetNow(new Date()), { headers: { 'cache-control': 'no-store' } }),
);
