'use client';

import { Archive, ArchiveRestore } from 'lucide-react';
import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
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
    <AlertDialog>
      <AlertDialogTrigger asChild>
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
      </AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle className="break-words">Archive {preset.name}?</AlertDialogTitle>
          <AlertDialogDescription>
            It leaves the list, takes no saves and is not deployed. Its revisions stay readable, and you can
            bring it back.
          </AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <AlertDialogCancel>Not now</AlertDialogCancel>
          <AlertDialogAction onClick={() => run({ presetId: preset.id })}>Archive</AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
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
