import 'server-only';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { recordAudit } from '@/lib/audit/record-audit';
import { COOKIE_PREFIX } from '@/lib/auth/cookie-prefix';
import { PASSWORD_LENGTH } from '@/lib/auth/schema';
import { trustedOrigins } from '@/lib/auth/trusted-origins';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

function createAuth() {
  return betterAuth({
    baseURL: env.CONSOLE_URL,
    secret: env.AUTH_SECRET,
    trustedOrigins: trustedOrigins(env.CONSOLE_URL),
    telemetry: { enabled: false },
    database: prismaAdapter(db, { provider: 'postgresql' }),
    // People are created by an invitation only (accept-invitation.ts).
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    disabledPaths: ['/sign-up/email', '/update-user', '/change-email', '/delete-user'],
    user: { additionalFields: { role: { type: 'string', input: false } } },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: true, customRules: { '/sign-in/email': { window: 60, max: 20 } } },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: env.CONSOLE_URL.startsWith('https:'),
      // Said aloud because better-auth drops the check by itself under NODE_ENV=test.
      disableOriginCheck: false,
    },
    logger: { level: 'error' },
    databaseHooks: { session: { create: { after: ({ userId }) => recordSignIn(userId) } } },
    plugins: [nextCookies()],
  });
}

async function recordSignIn(userId: string): Promise<void> {
  const { name } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  await recordAudit(
    db,
    { id: userId, name },
    {
      action: 'person.sign-in',
      subjectKind: 'person',
      subjectId: userId,
      summary: `${name} signed in`,
    },
  );
}

const shared = globalThis as typeof globalThis & { consoleAuth?: ReturnType<typeof createAuth> };

/** better-auth, made at first use: a build imports routes without settings. One per process, as its rate limits are. */
export function auth(): ReturnType<typeof createAuth> {
  shared.consoleAuth ??= createAuth();
  return shared.consoleAuth;
}
