'use client';

import { Archive, ArchiveRestore } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { PresetChoice } from '@/lib/presets/schema';
import { useVerb } from './use-verb';
import type { Verb } from './verb';

interface ArchivePresetProps {
  preset: { id: string; name: string };
  archive: Verb<PresetChoice>;
  /** A small icon, for a row of a list. */
  compact?: boolean;
}

export function ArchivePreset({ preset, archive, compact = false }: ArchivePresetProps) {
  const { run, isPending } = useVerb(archive, `${preset.name} is archived`);
  return (
    <ConfirmDialog
      title={`Archive ${preset.name}?`}
      description="It leaves the list, takes no saves and is not deployed. Its revisions stay readable, and you can bring it back."
      keep="Not now"
      confirm="Archive"
      onConfirm={() => run({ presetId: preset.id })}
    >
      <Button
        variant={compact ? 'ghost' : 'secondary'}
        size={compact ? 'icon-sm' : 'default'}
        disabled={isPending}
        aria-busy={isPending}
        aria-label={compact ? `Archive ${preset.name}…` : undefined}
        title={compact ? 'Archive…' : undefined}
      >
        <Archive />
        {!compact && 'Archive…'}
      </Button>
    </ConfirmDialog>
  );
}

interface UnarchivePresetProps {
  preset: { id: string; name: string };
  unarchive: Verb<PresetChoice>;
}

export function UnarchivePreset({ preset, unarchive }: UnarchivePresetProps) {
  const { run, isPending } = useVerb(unarchive, `${preset.name} is back in the list`);
  return (
    <Button
      variant="secondary"
      disabled={isPending}
      aria-busy={isPending}
      aria-label={`Unarchive ${preset.name}`}
      onClick={() => run({ presetId: preset.id })}
    >
      <ArchiveRestore />
      Unarchive
    </Button>
  );
}
