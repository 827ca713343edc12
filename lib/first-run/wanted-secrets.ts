import 'server-only';
import type { Preset } from '@/lib/flags/preset';
import { lookUpSecret } from '@/lib/modal/look-up-secret';
import type { WantedSecret } from '@/lib/secrets/schema';

/** The secrets that a preset asks for, before Modal was asked. */
export function secretsOf({ secrets }: Preset): WantedSecret[] {
  return Object.entries(secrets).map(([name, keys]) => ({
    name,
    keys: Array.isArray(keys) ? keys.map(String) : [],
    state: 'unknown',
    lack: null,
    otherKeys: [],
  }));
}

/** How the workspace stands to them, as a deploy would find it. Throws when Modal is away. */
export function lookUpSecrets(wanted: readonly WantedSecret[]): Promise<WantedSecret[]> {
  return Promise.all(wanted.map(lookUp));
}

async function lookUp(secret: WantedSecret): Promise<WantedSecret> {
  const found = await lookUpSecret(secret.name, secret.keys);
  if (found.state === 'lacks keys') return { ...secret, ...found };
  if (found.state === 'missing') return { ...secret, ...found };
  const otherKeys = found.keys.filter((key) => !secret.keys.includes(key));
  return { ...secret, state: 'present', otherKeys };
}
