import 'server-only';
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { firstIssue } from '@/lib/auth/first-issue';
import { hashInvitationToken } from '@/lib/auth/invitation-token';
import { NewPerson } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { fail, ok, type Result } from '@/lib/result';

const GONE = 'This link was used already or is no longer valid. Ask for a new one.';

/** Turns a one-time link into a person with the role that the link carries. Two posts at once make one person. */
export async function acceptInvitation(
  token: string,
  input: unknown,
  now = new Date(),
): Promise<Result<{ id: string; email: string }>> {
  const parsed = NewPerson.safeParse(input);
  if (!parsed.success) return firstIssue(parsed.error);
  const { name, email, password } = parsed.data;
  const passwordHash = await hashPassword(password);
  try {
    return await db.$transaction((tx) => createPerson(tx, token, { name, email, passwordHash }, now));
  } catch (error) {
    if (isEmailTaken(error))
      return fail('conflict', 'Someone with this e-mail address is here already', 'email');
    throw error;
  }
}

async function createPerson(
  tx: Prisma.TransactionClient,
  token: string,
  person: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<Result<{ id: string; email: string }>> {
  const tokenHash = hashInvitationToken(token);
  const { name, email, passwordHash } = person;
  const id = randomUUID();
  // The guard is in the WHERE: of two posts at once the second waits for the row, then no longer matches it.
  const taken = await tx.invitation.updateManyAndReturn({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, userId: id },
  });
  const invitation = taken[0];
  if (invitation === undefined) return fail('not-found', GONE);
  const isSetup = invitation.invitedById === null;
  if (isSetup && (await tx.user.count()) > 0) return fail('not-found', GONE);

  await tx.user.create({ data: { id, name, email, role: invitation.role, emailVerified: false } });
  await tx.account.create({
    data: { id: randomUUID(), userId: id, accountId: id, providerId: 'credential', password: passwordHash },
  });
  await recordAudit(
    tx,
    { id, name },
    {
      action: 'person.join',
      subjectKind: 'person',
      subjectId: id,
      summary: `${name} joined as ${invitation.role}`,
      after: { name, email, role: invitation.role },
    },
  );
  return ok({ id, email });
}

function isEmailTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
