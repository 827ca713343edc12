import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import type { Prisma } from '@/lib/generated/prisma/client';
import { guardsOn } from '@/lib/guards/guards-on';
import { heldScale, savesMoney, scaleUpSentence } from '@/lib/jobs/scale-down';
import type { JobKind, JobOverride, ScaleSettings } from '@/lib/jobs/schema';
import { fail, ok, type Result } from '@/lib/result';

const REASON_LENGTH_MAX = 200;

interface GuardedJob {
  kind: JobKind;
  /** Of a scale. */
  settings?: ScaleSettings;
  /** What the autoscaler holds, where Modal has told it. */
  live?: ScaleSettings | null;
  targetId: string;
}

/**
 * Lets a job pass when no freeze and no budget holds it back, or when an admin says why it passes all the same: then what
 * is to be kept with the job. A stop and a scale-down always pass.
 */
export async function passGuards(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { kind, settings, live = null, targetId }: GuardedJob,
  override: { reason: string } | undefined,
): Promise<Result<JobOverride | null>> {
  const target = await tx.target.findUniqueOrThrow({ where: { id: targetId } });
  const guards = (await guardsOn(tx, target, kind, new Date())).map(({ sentence }) => sentence);
  if (guards.length === 0) return ok(null);
  if (settings) {
    const held = await heldScale(tx, targetId, live);
    if (savesMoney(settings, held.settings)) return ok(null);
    guards.push(scaleUpSentence(held));
  }
  if (!may(actor.role, 'guard.override')) return fail('blocked', guards.join(' '));
  if (override === undefined) return fail('blocked', guards.join(' '), 'override');
  const reason = override.reason.trim();
  if (reason === '')
    return fail('invalid', `Say why it starts all the same. ${guards.join(' ')}`, 'override');
  if (reason.length > REASON_LENGTH_MAX)
    return fail('invalid', `The reason has room for ${REASON_LENGTH_MAX} characters.`, 'override');
  return ok({ byName: actor.name, reason, guards });
}
