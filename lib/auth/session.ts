import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { auth } from '@/lib/auth/auth';
import { REQUESTED_PATH_HEADER, signInPath } from '@/lib/auth/return-path';
import { ABILITIES, type Ability, type Actor, isRole, may } from '@/lib/auth/roles';
import { fail, ok, type Result } from '@/lib/result';

/** The person behind this request, with the role of this moment; null for a stranger. */
export async function currentActor(): Promise<Actor | null> {
  const session = await auth().api.getSession({ headers: await headers() });
  if (session === null || !isRole(session.user.role)) return null;
  return { id: session.user.id, name: session.user.name, role: session.user.role };
}

/** For actions: the actor when signed in and allowed, else why not. */
export async function actorFor(ability: Ability): Promise<Result<Actor>> {
  const actor = await currentActor();
  if (actor === null) return fail('forbidden', 'Your session has ended. Sign in again.');
  if (!may(actor.role, ability)) {
    return fail('forbidden', `The role ${actor.role} may not do this: ${ABILITIES[ability]}.`);
  }
  return ok(actor);
}

/** For pages: the actor, or the sign-in page that leads back here, or the forbidden page. */
export async function pageActor(ability: Ability): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) redirect(signInPath((await headers()).get(REQUESTED_PATH_HEADER)));
  if (!may(actor.role, ability)) forbidden();
  return actor;
}
