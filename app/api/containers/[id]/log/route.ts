import { guardRoute } from '@/lib/auth/guard';
import { redactor } from '@/lib/jobs/redactor';
import { containerLog } from '@/lib/modal/container-log';
import { toFailure } from '@/lib/modal/to-failure';
import { startOf } from '@/lib/starts/read-starts';
import type { ContainerTail } from '@/lib/starts/schema';

const MOST_LINES = 400;
const BEFORE_MS = 60_000;

interface Context {
  params: Promise<{ id: string }>;
}

/** GET: the last lines of one container's log, from Modal. It wakes no container. */
export const GET = guardRoute<Context>('console.read', async (_actor, _request, { params }) => {
  const start = await startOf((await params).id);
  if (start === null) return refuse(404, 'not-found', 'There is no such container.');
  try {
    const lines = await containerLog(start.containerId, new Date(start.scheduledAtMs - BEFORE_MS));
    const hide = await redactor();
    const tail: ContainerTail = {
      readAtMs: Date.now(),
      lines: lines.slice(-MOST_LINES).map(({ at, text }) => ({ atMs: at.getTime(), text: hide(text) })),
    };
    return Response.json(tail, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    const { code, message } = toFailure(error).error;
    return refuse(502, code, message);
  }
});

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
