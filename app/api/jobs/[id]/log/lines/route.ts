import { z } from 'zod';
import { guardRoute } from '@/lib/auth/guard';
import { logBetween, logLines } from '@/lib/jobs/log-store';

type Context = { params: Promise<{ id: string }> };

const LINES_MAX = 1_000;
const LineNumber = z.coerce.number().int().min(1);
const LineNumbers = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .pipe(z.number().int().min(1).array().max(LINES_MAX));
const Asked = z.union([z.object({ numbers: LineNumbers }), z.object({ from: LineNumber, to: LineNumber })]);

/** GET: stored lines, `?from=1&to=200` or `?numbers=3,14,15`, at most 1,000. */
export const GET = guardRoute<Context>('console.read', async (_actor, request, { params }) => {
  const { id } = await params;
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) {
    const message = `Ask for lines by from and to, or by up to ${LINES_MAX} numbers.`;
    return Response.json({ error: { code: 'invalid', message } }, { status: 400 });
  }
  const lines =
    'numbers' in asked.data
      ? await logLines(id, asked.data.numbers)
      : await logBetween(id, asked.data.from - 1, asked.data.to, LINES_MAX);
  return Response.json(lines, { headers: { 'cache-control': 'no-store' } });
});
