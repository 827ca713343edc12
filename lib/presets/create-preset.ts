import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { fail, type Result } from '@/lib/result';
import { insertPreset, renamed } from './insert-preset';
import { parseRequest } from './parse-request';
import { reviewPreset } from './review-preset';
import { CreatePreset } from './schema';

/** Makes a new preset, with `config` under that name as its r1. The rules say the same as for a save. */
export async function createPreset(actor: Actor, input: CreatePreset): Promise<Result<{ name: string }>> {
  if (!may(actor.role, 'preset.save')) return fail('forbidden', 'Your role may not create presets.');
  const asked = parseRequest(CreatePreset, input);
  if (!asked.ok) return asked;
  const { name, message, ticket } = asked.value;
  const config = renamed(asked.value.config, name);
  if (!config.ok) return config;
  const reviewed = await reviewPreset(config.value, asked.value.reasons);
  if (!reviewed.ok) return reviewed;
  return insertPreset(actor, {
    config: config.value,
    message,
    ticket,
    ...reviewed.value,
    parent: null,
    event: { action: 'preset.create', summary: `Created ${name}: ${message}` },
  });
}
