import { databaseAnswers } from '@/lib/health/store';

export const dynamic = 'force-dynamic';

/** For load balancers and the start script: 200 when the database answers, 503 when not. Tells strangers nothing else. */
export async function GET(): Promise<Response> {
  const answers = await databaseAnswers();
  return Response.json({ status: answers ? 'ok' : 'unavailable' }, { status: answers ? 200 : 503 });
}
