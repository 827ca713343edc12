import type { Actor, Role } from '@/lib/auth/roles';
import { db } from '@/lib/db';

/** A person with a row of their own; named after the role unless told otherwise. */
export async function aPerson(role: Role, name: string = role): Promise<Actor> {
  await db.user.create({ data: { id: name, name, email: `${name}@example.com`, role } });
  return { id: name, name, role };
}
