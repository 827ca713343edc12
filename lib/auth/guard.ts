import 'server-only';
import { ABILITIES, type Ability, type Actor, may } from '@/lib/auth/roles';
import { currentActor } from '@/lib/auth/session';

type Guarded<Context> = (actor: Actor, request: Request, context: Context) => Promise<Response> | Response;

function refuse(status: 401 | 403, message: string): Response {
  const code = status === 401 ? 'unauthenticated' : 'forbidden';
  return Response.json({ error: { code, message } }, { status });
}

/** A route handler for people with the ability: strangers get 401, others 403, as `{error: {code, message}}`. */
export function guardRoute<Context = unknown>(ability: Ability, handler: Guarded<Context>) {
  return async (request: Request, context: Context): Promise<Response> => {
    const actor = await currentActor();
    if (actor === null) return refuse(401, 'Sign in first.');
    if (!may(actor.role, ability)) return refuse(403, `Not allowed: ${ABILITIES[ability]}.`);
    return handler(actor, request, context);
  };
}
