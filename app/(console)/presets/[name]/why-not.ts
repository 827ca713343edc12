import { type Actor, may } from '@/lib/auth/roles';
import { formatQuantity } from '@/lib/format';
import type { PresetWithLatest } from '@/lib/presets/schema';

/** Why a person may not edit a preset; undefined when they may. */
export function readOnlyReason({ role }: Actor, { archivedAt }: PresetWithLatest): string | undefined {
  if (!may(role, 'preset.save'))
    return `Your role, ${role}, reads presets. Operators, leads and admins edit them.`;
  return archivedAt ? 'This preset is archived. Unarchive it to edit it.' : undefined;
}

/** Why a revision of a preset cannot be deployed as soon as it is saved; undefined when it can. */
export function undeployable({ requiredApprovals }: PresetWithLatest): string | undefined {
  if (requiredApprovals === 0) return undefined;
  return `A new revision needs ${formatQuantity(requiredApprovals, 'approval')} by others before it can be deployed.`;
}
