import 'server-only';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { parseMetricsQuery, SHORTEST_MS } from '@/lib/metrics/metrics-query';
import { type Failure, fail, ok, type Result } from '@/lib/result';
import { instantAt } from '@/lib/zoned-time';
import { incidentHtml } from './incident-html';
import { readIncident } from './read-incident';
import { FreezeRange, LONGEST_DAYS } from './schema';

const pack = promisify(gzip);

/** Keeps all that is known of a range as one file, before retention, redeploys and new rules change the picture. */
export async function freezeIncident(
  actor: Actor,
  input: unknown,
  now = new Date(),
): Promise<Result<{ id: string }>> {
  if (!may(actor.role, 'incident.create'))
    return fail('forbidden', `The role ${actor.role} may not freeze a range.`);
  const asked = FreezeRange.safeParse(input);
  if (!asked.success) {
    const issue = asked.error.issues[0];
    return fail('invalid', issue?.message ?? 'The range cannot be read.', String(issue?.path[0] ?? 'title'));
  }
  const { title, from, to, zone, view } = asked.data;
  const fromMs = instantAt(from, zone).getTime();
  // A range up to now has its last minute still running.
  const toMs = Math.min(instantAt(to, zone).getTime(), now.getTime());
  const problem = problemOf(fromMs, toMs, now);
  if (problem) return { ok: false, error: problem };

  const address = new URLSearchParams(view);
  const { containers, sloMs } = parseMetricsQuery((name) => address.get(name) ?? undefined);
  const frozen = { title, fromMs, toMs, zone, frozenByName: actor.name, chosenContainers: containers, sloMs };
  const file = Buffer.from(incidentHtml(await readIncident(frozen, now)));
  const html = new Uint8Array(await pack(file));
  return db.$transaction(async (tx) => {
    const [startsAt, endsAt] = [new Date(fromMs), new Date(toMs)];
    const { id } = await tx.incidentBundle.create({
      data: { title, startsAt, endsAt, html, htmlBytes: file.length, createdByName: actor.name },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'incident.freeze',
      subjectKind: 'incident',
      subjectId: id,
      summary: `Froze “${title}”`,
      after: { title, from: startsAt.toISOString(), to: endsAt.toISOString(), bytes: file.length },
    });
    return ok({ id });
  });
}

function problemOf(fromMs: number, toMs: number, now: Date): Failure | null {
  const no = (message: string, field: string): Failure => ({ code: 'invalid', message, field });
  if (fromMs >= now.getTime()) return no('The range must begin in the past.', 'from');
  if (toMs - fromMs < SHORTEST_MS)
    return no('The end must lie at least two minutes after the beginning.', 'to');
  if (toMs - fromMs > LONGEST_DAYS * 86_400_000)
    return no(`At most ${LONGEST_DAYS} days: choose a later beginning.`, 'from');
  return null;
}
