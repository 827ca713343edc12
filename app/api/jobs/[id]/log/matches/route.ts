import { z } from 'zod';
import { guardRoute } from '@/lib/auth/guard';
import { logMatches } from '@/lib/jobs/log-matches';
import { lastLineNumber } from '@/lib/jobs/log-store';
import { LogSource } from '@/lib/jobs/schema';

type Context = { params: Promise<{ id: string }> };

const LineNumber = z.coerce.number().int().min(0);
const Asked = z.object({
  text: z.string().max(200).default(''),
  source: LogSource.nullable().default(null),
  after: LineNumber.default(0),
  upTo: LineNumber.optional(),
});

/** GET: which lines a filter lets through, as their numbers: four bytes each, most significant first, as they are found. */
export const GET = guardRoute<Context>('console.read', async (_actor, request, { params }) => {
  const { id } = await params;
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) {
    const message = 'Ask with text of at most 200 characters, a source, after and upTo.';
    return Response.json({ error: { code: 'invalid', message } }, { status: 400 });
  }
  const { text, source, after } = asked.data;
  // Lines that come later are on the stream: a search has an end.
  const head = await lastLineNumber(id);
  const upTo = Math.min(asked.data.upTo ?? head, head);
  return new Response(logMatches(id, { text, source }, after, upTo), {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  });
});
