import type { Preset } from '@/lib/flags/preset';
import type { KeptDraft, SaveRevision, StoredRevision } from '@/lib/presets/schema';
import type { Result } from '@/lib/result';
import type { RuleContext } from '@/lib/rules/rule';
import type { DraftStore } from '../drafts/draft-sync';
import type { RevisionStep } from '../drafts/revision-steps';

export interface PresetEditorProps {
  latest: StoredRevision;
  /** The newest revisions, to say who changed what since a draft began. */
  steps: readonly RevisionStep[];
  /** This person's draft as the server has it. */
  stored: KeptDraft | null;
  userId: string;
  store: DraftStore;
  context: RuleContext;
  /** What runs on the target, where it is a revision of this preset. */
  deployed?: { number: number; config: Preset };
  /** A revision whose values are to become a draft. */
  restore?: StoredRevision;
  /** Why this person may not edit; the form is then for reading. */
  readOnlyReason?: string;
  /** Why a new revision cannot be deployed at once. */
  undeployable?: string;
  save: (input: SaveRevision) => Promise<Result<{ number: number }>>;
}
