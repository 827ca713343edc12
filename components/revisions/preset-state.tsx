import { Archive, ShieldCheck } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import type { PresetWithLatest } from '@/lib/presets/schema';
import { protection } from './protection';

/** What holds for all revisions of a preset: approvals it asks for, and whether it is put away. */
export function PresetState({ preset }: { preset: Omit<PresetWithLatest, 'latest'> }) {
  return (
    <>
      {preset.requiredApprovals > 0 && (
        <Badge>
          <ShieldCheck aria-hidden />
          {protection(preset.requiredApprovals)}
        </Badge>
      )}
      {preset.archivedAt && (
        <Badge variant="warning">
          <Archive aria-hidden />
          archived
        </Badge>
      )}
    </>
  );
}
