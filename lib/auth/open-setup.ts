import 'server-only';
import { hashInvitationToken, newInvitationToken } from '@/lib/auth/invitation-token';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

const VALID_HOURS = 24;

/**
 * The one-time link that makes the first admin, or null when there are people already.
 * Each call replaces the link before it: what an earlier start printed is worth nothing.
 */
export async function openSetup(now = new Date()): Promise<string | null> {
  const token = newInvitationToken();
  const isOpen = await db.$transaction(async (tx) => {
    // One at a time, so that of two processes that start together only one link stays open.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('glm-console.setup'))`;
    if ((await tx.user.count()) > 0) return false;
    await tx.invitation.deleteMany({ where: { invitedById: null, usedAt: null } });
    await tx.invitation.create({
      data: {
        tokenHash: hashInvitationToken(token),
        role: 'admin',
        expiresAt: new Date(now.getTime() + VALID_HOURS * 3_600_000),
      },
    });
    return true;
  });
  return isOpen ? new URL(`/setup?token=${token}`, env.CONSOLE_URL).href : null;
}
