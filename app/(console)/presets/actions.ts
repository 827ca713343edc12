'use server';

import { revalidatePath } from 'next/cache';
import { actorFor } from '@/lib/auth/session';
import { approveRevision } from '@/lib/presets/approve-revision';
import { archivePreset } from '@/lib/presets/archive-preset';
import { createPreset } from '@/lib/presets/create-preset';
import { discardDraft } from '@/lib/presets/discard-draft';
import { duplicatePreset } from '@/lib/presets/duplicate-preset';
import { liftQuarantine } from '@/lib/presets/lift-quarantine';
import { protectPreset } from '@/lib/presets/protect-preset';
import { quarantineRevision } from '@/lib/presets/quarantine-revision';
import { saveDraft } from '@/lib/presets/save-draft';
import { saveRevision } from '@/lib/presets/save-revision';
import type {
  ApproveRevision,
  CreatePreset,
  DuplicatePreset,
  PresetChoice,
  ProtectPreset,
  RevisionChoice,
  RevisionReason,
  SaveDraft,
  SaveRevision,
} from '@/lib/presets/schema';
import { unarchivePreset } from '@/lib/presets/unarchive-preset';
import { withdrawApproval } from '@/lib/presets/withdraw-approval';
import type { Failure, Result } from '@/lib/result';

export async function saveRevisionAction(input: SaveRevision) {
  const actor = await actorFor('preset.save');
  return actor.ok ? shown(await saveRevision(actor.value, input)) : actor;
}

export async function createPresetAction(input: CreatePreset) {
  const actor = await actorFor('preset.save');
  return actor.ok ? shown(await createPreset(actor.value, input)) : actor;
}

export async function duplicatePresetAction(input: DuplicatePreset) {
  const actor = await actorFor('preset.save');
  return actor.ok ? shown(await duplicatePreset(actor.value, input)) : actor;
}

export async function archivePresetAction(input: PresetChoice) {
  const actor = await actorFor('preset.protect');
  return actor.ok ? shown(await archivePreset(actor.value, input)) : actor;
}

export async function unarchivePresetAction(input: PresetChoice) {
  const actor = await actorFor('preset.protect');
  return actor.ok ? shown(await unarchivePreset(actor.value, input)) : actor;
}

export async function protectPresetAction(input: ProtectPreset) {
  const actor = await actorFor('preset.protect');
  return actor.ok ? shown(await protectPreset(actor.value, input)) : actor;
}

export async function approveRevisionAction(input: ApproveRevision) {
  const actor = await actorFor('preset.approve');
  return actor.ok ? shown(await approveRevision(actor.value, input)) : actor;
}

export async function withdrawApprovalAction(input: RevisionChoice) {
  const actor = await actorFor('preset.approve');
  return actor.ok ? shown(await withdrawApproval(actor.value, input)) : actor;
}

export async function quarantineRevisionAction(input: RevisionReason) {
  const actor = await actorFor('preset.quarantine');
  return actor.ok ? shown(await quarantineRevision(actor.value, input)) : actor;
}

export async function liftQuarantineAction(input: RevisionReason) {
  const actor = await actorFor('preset.quarantine');
  return actor.ok ? shown(await liftQuarantine(actor.value, input)) : actor;
}

/** A draft is on screen already: drawing the page anew would take the keyboard away from who types. */
export async function saveDraftAction(input: SaveDraft) {
  const actor = await actorFor('preset.save');
  return actor.ok ? saveDraft(actor.value, input) : actor;
}

export async function discardDraftAction(input: PresetChoice) {
  const actor = await actorFor('preset.save');
  return actor.ok ? discardDraft(actor.value, input) : actor;
}

/** After a change, and after a conflict too, the pages show what stands there now. */
function shown<T, E extends Failure>(result: Result<T, E>): Result<T, E> {
  if (result.ok || result.error.code === 'conflict') revalidatePath('/presets', 'layout');
  return result;
}
