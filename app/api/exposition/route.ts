import { guardRoute } from '@/lib/auth/guard';
import { exposition } from '@/lib/exposition/exposition';

export const dynamic = 'force-dynamic';

/** For a Prometheus, which asks at /metrics with METRICS_SCRAPE_TOKEN; also for people who are signed in. */
export const GET = guardRoute(
  'console.read',
  async () => {
    const { text, contentType } = await exposition();
    return new Response(text, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
  },
  'METRICS_SCRAPE_TOKEN',
);
