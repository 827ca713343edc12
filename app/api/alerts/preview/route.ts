import { tryRule } from '@/lib/alerts/try-rule';
import { guardRoute } from '@/lib/auth/guard';

/** GET ?rule=JSON: what a rule that is not saved yet would have done in the last 24 hours. */
export const GET = guardRoute('console.read', async (_actor, request) => {
  const tried = await tryRule(asked(request));
  return Response.json(tried, { status: 200, headers: { 'cache-control': 'no-store' } });
});

function asked(request: Request): unknown {
  try {
    return JSON.parse(new URL(request.url).searchParams.get('rule') ?? '');
  } catch {
    return null;
  }
}
