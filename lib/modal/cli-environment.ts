import 'server-only';
import path from 'node:path';
import { env, inheritedEnv } from '@/lib/env';

// What the CLI needs of this process: where programs, home, proxies and certificates are. Nothing else is handed on.
const INHERITED =
  /^(PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|SYSTEMROOT|XDG_\w+|SSL_CERT_\w+|\w+_proxy|MODAL_PROFILE|MODAL_CONFIG_PATH)$/i;

/** A clean environment for the modal CLI: plain text on wide lines, the console's own target and credentials. */
export function cliEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(inheritedEnv()).filter(([name]) => INHERITED.test(name));
  return {
    NODE_ENV: 'production',
    ...Object.fromEntries(inherited),
    // Rich wraps at 80 columns when it writes to a file, which cuts URLs in two.
    COLUMNS: '500',
    NO_COLOR: '1',
    TERM: 'dumb',
    PYTHONUNBUFFERED: '1',
    PYTHONIOENCODING: 'utf-8',
    MODAL_ENVIRONMENT: env.MODAL_ENVIRONMENT,
    ...credentials(),
    ...extra,
  };
}

function credentials(): Record<string, string> {
  return {
    ...(env.MODAL_SERVER_URL && { MODAL_SERVER_URL: env.MODAL_SERVER_URL }),
    ...(env.MODAL_TOKEN_ID && { MODAL_TOKEN_ID: env.MODAL_TOKEN_ID }),
    ...(env.MODAL_TOKEN_SECRET && { MODAL_TOKEN_SECRET: env.MODAL_TOKEN_SECRET }),
    // A profile of the person who runs the console must not reach the simulator.
    ...(env.TARGET_KIND === 'simulator' && { MODAL_CONFIG_PATH: path.join(env.DATA_DIR, 'modal.toml') }),
  };
}
