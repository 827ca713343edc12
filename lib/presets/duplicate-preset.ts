import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { fail, type Result } from '@/lib/result';
import { insertPreset, renamed } from './insert-preset';
import { parseRequest } from './parse-request';
import { reviewPreset } from './review-preset';
import { DuplicatePreset } from './schema';
import { revisionById } from './store';

/**
 * Makes a new preset of any revision, quarantined and archived ones too: what stood in it may be wanted again.
 * It takes the source's reasons along; an error or a warning that came up since stops it.
 */
export async function duplicatePreset(
  actor: Actor,
  input: DuplicatePreset,
): Promise<Result<{ name: string }>> {
  if (!may(actor.role, 'preset.save')) return fail('forbidden', 'Your role may not create presets.');
  const asked = parseRequest(DuplicatePreset, input);
  if (!asked.ok) return asked;
  const { revisionId, name, message, reasons } = asked.value;
  const source = await revisionById(revisionId);
  if (!source) return fail('not-found', 'There is no such revision to duplicate.');
  const config = renamed(source.config, name);
  if (!config.ok) return config;
  const reviewed = await reviewPreset(config.value, { ...source.reasons, ...reasons });
  if (!reviewed.ok) return reviewed;
  const from = `${source.presetName} r${source.number}`;
  return insertPreset(actor, {
    config: config.value,
    message: `From ${from}: ${message}`,
    ...reviewed.value,
    parent: source,
    event: { action: 'preset.duplicate', summary: `Created ${name} from ${from}: ${message}` },
  });
}
