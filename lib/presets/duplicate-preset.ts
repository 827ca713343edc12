import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { fail, type Result } from '@/lib/result';
import { insertPreset, renamed } from './insert-preset';
import { parseRequest } from './parse-request';
import { reviewPreset } from './review-preset';
import { DuplicatePreset } from './schema';
import { standingOf } from './standing-store';
import { revisionById } from './store';

/**
 * Makes a new preset of any revision that is not in quarantine, also of an archived preset.
 * It takes the source's reasons along, and its protection: a copy is no way round approvals.
 * An error or a warning that came up since stops it.
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
  const standing = source && (await standingOf(revisionId));
  if (!standing) return fail('not-found', 'There is no such revision to duplicate.');
  if (standing.quarantine)
    return fail(
      'blocked',
      `r${source.number} is in quarantine: lift that first, or duplicate another revision.`,
    );
  const config = renamed(source.config, name);
  if (!config.ok) return config;
  const reviewed = await reviewPreset(config.value, { ...source.reasons, ...reasons });
  if (!reviewed.ok) return reviewed;
  const from = `${source.presetName} r${source.number}`;
  const first = {
    config: config.value,
    message: `From ${from}: ${message}`,
    ...reviewed.value,
    parent: source,
    event: { action: 'preset.duplicate', summary: `Created ${name} from ${from}: ${message}` },
  } as const;
  return insertPreset(actor, first, standing.requiredApprovals);
}
