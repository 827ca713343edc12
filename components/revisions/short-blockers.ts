import { formatQuantity } from '@/lib/format';
import type { RevisionStanding } from '@/lib/presets/schema';

/** Why a revision cannot be deployed, in a few words for a button's side; undefined when it can. */
export function shortBlockers(
  standing: Pick<RevisionStanding, 'archived' | 'quarantine' | 'missingApprovals'>,
): string | undefined {
  const { archived, quarantine, missingApprovals } = standing;
  const words = [
    archived && 'the preset is archived',
    quarantine && 'it is quarantined',
    missingApprovals > 0 && `${formatQuantity(missingApprovals, 'approval')} missing`,
  ].filter(Boolean);
  return words.length === 0 ? undefined : `Cannot be deployed: ${words.join(', ')}.`;
}
