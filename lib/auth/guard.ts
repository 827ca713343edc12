import 'server-only';
import { bearsToken } from '@/lib/auth/bearer';
import { ABILITIES, type Ability, type Actor, may } from '@/lib/auth/roles';
import { currentActor } from '@/lib/auth/session';
import { env } from '@/lib/env';

type Guarded<Context> = (actor: Actor, request: Request, context: Context) => Promise<Response> | Response;

/** Who asks when a program does, with a token out of the environment. It may only read. */
const PROGRAM: Actor = { id: 'program', name: 'A program with a token', role: 'viewer' };

function refuse(status: 401 | 403, message: string): Response {
  const code = status === 401 ? 'unauthenticated' : 'forbidden';
  return Response.json({ error: { code, message } }, { status });
}

/**
 * A route handler for people with the ability, and for programs that bear the token of that environment variable:
 * strangers get 401, others 403, as `{error: {code, message}}`.
 */
export function guardRoute<Context = unknown>(
  ability: Ability,
  handler: Guarded<Context>,
  tokenVariable?: 'METRICS_SCRAPE_TOKEN',
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const isProgram = tokenVariable !== undefined && bearsToken(request, env[tokenVariable]);
    const actor = isProgram ? PROGRAM : await currentActor();
    if (actor === null)
      return refuse(401, tokenVariable ? `Sign in, or send ${tokenVariable}.` : 'Sign in first.');
    if (!may(actor.role, ability)) return refuse(403, `Not allowed: ${ABILITIES[ability]}.`);
    return handler(actor, request, context);
  };
}
