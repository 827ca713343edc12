import { ArchivePreset, UnarchivePreset } from '@/components/revisions/archive-preset';
import { ProtectDialog } from '@/components/revisions/protect-dialog';
import { may, type Role } from '@/lib/auth/roles';
import type { PresetWithLatest } from '@/lib/presets/schema';
import { archivePresetAction, protectPresetAction, unarchivePresetAction } from './actions';

interface PresetActionsProps {
  preset: Omit<PresetWithLatest, 'latest'>;
  role: Role;
}

/** What leads and admins do with a whole preset. Others read its state as a fact. */
export function PresetActions({ preset, role }: PresetActionsProps) {
  if (!may(role, 'preset.protect')) return null;
  const { id, name, requiredApprovals } = preset;
  if (preset.archivedAt) return <UnarchivePreset preset={{ id, name }} unarchive={unarchivePresetAction} />;
  return (
    <>
      <ProtectDialog
        key={requiredApprovals}
        preset={{ id, name, requiredApprovals }}
        protect={protectPresetAction}
      />
      <ArchivePreset preset={{ id, name }} archive={archivePresetAction} />
    </>
  );
}
