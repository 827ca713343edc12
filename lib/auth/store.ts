import 'server-only';
import { hashInvitationToken } from '@/lib/auth/invitation-token';
import { isRole, type Role } from '@/lib/auth/roles';
import { db } from '@/lib/db';

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  lastSignInAt: Date | null;
}

/** Everyone who can sign in, by name. A role unknown to this version reads as viewer. */
export async function people(): Promise<Person[]> {
  const [users, signIns] = await Promise.all([
    db.user.findMany({ orderBy: [{ name: 'asc' }, { email: 'asc' }] }),
    db.auditEntry.groupBy({
      by: ['subjectId'],
      where: { subjectKind: 'person', action: 'person.sign-in' },
      _max: { at: true },
    }),
  ]);
  const lastSignIns = new Map(signIns.map((row) => [row.subjectId, row._max.at]));
  return users.map(({ id, name, email, role }) => ({
    id,
    name,
    email,
    role: isRole(role) ? role : 'viewer',
    lastSignInAt: lastSignIns.get(id) ?? null,
  }));
}

export interface OpenInvitation {
  id: string;
  name: string | null;
  email: string | null;
  role: string;
  expiresAt: Date;
}

/** Invitations that can still be accepted, newest first; the set-up link is not among them. */
export async function openInvitations(now = new Date()): Promise<OpenInvitation[]> {
  return db.invitation.findMany({
    where: { usedAt: null, expiresAt: { gt: now }, invitedById: { not: null } },
    select: { id: true, name: true, email: true, role: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
  });
}

export type InvitationState =
  | { state: 'open'; name: string | null; email: string | null; role: string }
  | { state: 'unknown' | 'used' | 'expired' };

/** What the link with this token is worth now. */
export async function invitationState(token: string, now = new Date()): Promise<InvitationState> {
  const invitation = await db.invitation.findUnique({ where: { tokenHash: hashInvitationToken(token) } });
  if (invitation === null) return { state: 'unknown' };
  if (invitation.usedAt !== null) return { state: 'used' };
  if (invitation.expiresAt <= now) return { state: 'expired' };
  const { name, email, role } = invitation;
  return { state: 'open', name, email, role };
}

/** Whether the first admin is here; before that there is nobody to sign in as. */
export async function hasPeople(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}
