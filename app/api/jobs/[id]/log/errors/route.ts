import { z } from 'zod';
import { guardRoute } from '@/lib/auth/guard';
import { errorLine } from '@/lib/jobs/error-lines';

type Context = { params: Promise<{ id: string }> };

const Asked = z.object({
  from: z.coerce.number().int().min(0),
  side: z.enum(['before', 'after']),
});

/** GET: the error line nearest to a line, before or after it, and which of all errors it is; null when there is none. */
export const GET = guardRoute<Context>('console.read', async (_actor, request, { params }) => {
  const { id } = await params;
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) {
    const message = 'Ask with from, a line number, and side, before or after.';
    return Response.json({ error: { code: 'invalid', message } }, { status: 400 });
  }
  const found = await errorLine(id, asked.data.from, asked.data.side);
  return Response.json(found, { headers: { 'cache-control': 'no-store' } });
});
