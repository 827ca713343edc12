import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { firstIssue } from '@/lib/auth/first-issue';
import { hashInvitationToken, newInvitationToken } from '@/lib/auth/invitation-token';
import { type Actor, may } from '@/lib/auth/roles';
import { PersonInvitation } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { fail, ok, type Result } from '@/lib/result';

const VALID_DAYS = 7;

/** Makes a one-time link for a new person. The link is in the answer only: the database keeps its hash. */
export async function invitePerson(actor: Actor, input: unknown): Promise<Result<{ link: string }>> {
  if (!may(actor.role, 'people.manage')) return fail('forbidden', 'Only an admin may add people.');
  const parsed = PersonInvitation.safeParse(input);
  if (!parsed.success) return firstIssue(parsed.error);
  const { name, email, role } = parsed.data;
  if ((await db.user.count({ where: { email } })) > 0) {
    return fail('conflict', 'Someone with this e-mail address is here already', 'email');
  }
  const token = newInvitationToken();
  await db.$transaction(async (tx) => {
    const invitation = await tx.invitation.create({
      data: {
        tokenHash: hashInvitationToken(token),
        name,
        email,
        role,
        invitedById: actor.id,
        expiresAt: new Date(Date.now() + VALID_DAYS * 86_400_000),
      },
    });
    await recordAudit(tx, actor, {
      action: 'invitation.create',
      subjectKind: 'invitation',
      subjectId: invitation.id,
      summary: `${actor.name} invited ${name} as ${role}`,
      after: { name, email, role },
    });
  });
  return ok({ link: new URL(`/join?token=${token}`, env.CONSOLE_URL).href });
}
