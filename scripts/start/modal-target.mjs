import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where the console deploys to: `modal` with credentials of the environment or the user's Modal profile; the
 * simulator without. `given` means that the environment names the address of a simulator that already runs.
 */
export function modalTarget(env, configFile = env.MODAL_CONFIG_PATH ?? path.join(homedir(), '.modal.toml')) {
  if (env.TARGET_KIND === 'simulator') return env.MODAL_SERVER_URL ? 'given' : 'simulator';
  if (env.TARGET_KIND === 'modal') return 'modal';
  if (env.MODAL_TOKEN_ID && env.MODAL_TOKEN_SECRET) return 'modal';
  const hasProfile = existsSync(configFile) && /^\s*token_id\s*=/m.test(readFileSync(configFile, 'utf8'));
  return hasProfile ? 'modal' : 'simulator';
}
