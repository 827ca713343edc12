import { z } from 'zod';
import type { Preset } from '@/lib/flags/preset';
import type { Finding } from '@/lib/rules/rule';
import { MAX_APPROVALS, MESSAGE_LENGTH, REASON_LENGTH } from './limits';
import { isAddress } from './ticket-address';

/** One immutable state of a preset, with what was known when it was saved. */
export interface StoredRevision {
  id: string;
  presetId: string;
  presetName: string;
  number: number;
  config: Preset;
  command: string[];
  message: string;
  findings: Finding[];
  /** The reason given for each accepted warning, by rule id. */
  reasons: Record<string, string>;
  parentId: string | null;
  /** Where the change was asked for: an address, or a ticket's number such as `OPS-123`. */
  ticket: string | null;
  authorId: string | null;
  authorName: string;
  createdAt: Date;
}

export interface PresetWithLatest {
  id: string;
  name: string;
  archivedAt: Date | null;
  /** How many approvals by others a revision needs before it is deployed; 0 is none. */
  requiredApprovals: number;
  latest: StoredRevision;
}

/** What a save that came too late is told about the revision that was faster. */
export type NewerRevision = Pick<StoredRevision, 'id' | 'number' | 'authorName' | 'createdAt'>;

export interface GivenApproval {
  approverId: string;
  approverName: string;
  note: string | null;
  createdAt: Date;
  /** Not when the person has left since, or may no longer approve: nobody answers for it then. */
  counts: boolean;
}

/** Whether a revision may be deployed, and all that decides it. */
export interface RevisionStanding {
  archived: boolean;
  requiredApprovals: number;
  approvals: readonly GivenApproval[];
  missingApprovals: number;
  quarantine: { reason: string; byName: string; createdAt: Date } | null;
  /** Why it cannot be deployed, each a sentence with the way out; a deploy is refused with the first one. */
  blockers: readonly string[];
}

/** Text as Postgres can keep it: without NUL and without half of a character. */
const Text = z.string().overwrite((text) => text.replaceAll('\0', '').toWellFormed());
const Id = z.string().regex(/^[\w-]{1,64}$/, 'This names nothing here.');

const Message = Text.trim()
  .min(1, 'Say in a message what changes and why.')
  .max(MESSAGE_LENGTH, `The message has room for ${MESSAGE_LENGTH} characters.`);

/** By rule id: why a warning is accepted. */
const Reasons = z.record(z.string(), Text);

const TICKET =
  'The ticket is an address such as https://tickets.example.com/123, or a number such as OPS-123.';
const TICKET_NUMBER = /^[A-Za-z][A-Za-z0-9]{0,9}-[0-9]{1,7}$/;

/** An http(s) address or a ticket's number; none when it is left empty. */
export const Ticket = Text.trim()
  .max(500, 'The ticket has room for 500 characters.')
  .refine((ticket) => ticket === '' || TICKET_NUMBER.test(ticket) || isAddress(ticket), TICKET)
  .nullish()
  .transform((ticket) => ticket || null);

export const SaveRevision = z.object({
  presetId: Id,
  /** The revision which the changes were made on; it must still be the latest. */
  parentId: Id,
  config: z.unknown(),
  message: Message,
  reasons: Reasons,
  ticket: Ticket,
});
export type SaveRevision = z.input<typeof SaveRevision>;

export const CreatePreset = z.object({
  name: z.string(),
  config: z.unknown(),
  message: Message,
  reasons: Reasons,
  ticket: Ticket,
});
export type CreatePreset = z.input<typeof CreatePreset>;

export const DuplicatePreset = z.object({
  revisionId: Id,
  name: z.string(),
  message: Message,
  /** On top of those of the source, for warnings that came up since. */
  reasons: Reasons.default({}),
});
export type DuplicatePreset = z.input<typeof DuplicatePreset>;

export const PresetChoice = z.object({ presetId: Id });
export type PresetChoice = z.infer<typeof PresetChoice>;

export const ProtectPreset = z.object({
  presetId: Id,
  requiredApprovals: z
    .int('Give a whole number of approvals.')
    .min(0, 'A preset needs 0 approvals or more.')
    .max(MAX_APPROVALS, `A preset asks for at most ${MAX_APPROVALS} approvals.`),
});
export type ProtectPreset = z.infer<typeof ProtectPreset>;

export const RevisionChoice = z.object({ revisionId: Id });
export type RevisionChoice = z.infer<typeof RevisionChoice>;

export const ApproveRevision = z.object({
  revisionId: Id,
  note: Text.trim()
    .max(REASON_LENGTH, `The note has room for ${REASON_LENGTH} characters.`)
    .nullish()
    .transform((note) => note || null),
});
export type ApproveRevision = z.input<typeof ApproveRevision>;

/** A revision and why something is done to it: quarantine it, or lift that. */
export const RevisionReason = z.object({
  revisionId: Id,
  reason: Text.trim()
    .min(1, 'Give a reason: others will ask.')
    .max(REASON_LENGTH, `The reason has room for ${REASON_LENGTH} characters.`),
});
export type RevisionReason = z.infer<typeof RevisionReason>;

/** The kilobytes of JSON that one draft may take; the whole production preset has 4. */
export const DRAFT_KILOBYTES = 64;

const Typed = z.union([Text, z.number(), z.boolean(), z.null(), z.array(z.union([Text, z.number()]))]);
const Path = z.string().regex(/^[\w.-]{1,200}$/, 'This is no field of a preset.');

/** What stands in the editor: `edits` are the values that differ from the base, by path, also while they cannot be read yet. */
export const DraftContent = z
  .object({
    baseId: Id,
    baseNumber: z.int().positive(),
    edits: z.record(Path, Typed),
    message: Text,
    ticket: Text,
    reasons: z.record(Path, Text),
  })
  .superRefine((content, context) => {
    const kilobytes = Math.ceil(new TextEncoder().encode(JSON.stringify(content)).length / 1024);
    if (kilobytes <= DRAFT_KILOBYTES) return;
    const message = `A draft has room for ${DRAFT_KILOBYTES} KB and this one has ${kilobytes} KB: shorten its longest texts.`;
    context.addIssue({ code: 'custom', message });
  });
export type DraftContent = z.infer<typeof DraftContent>;

export const SaveDraft = z.object({
  presetId: Id,
  content: DraftContent,
  /** The version last read or written here; 0 when there was no draft. */
  version: z.int().min(0),
});
export type SaveDraft = z.infer<typeof SaveDraft>;

/** A draft as the server keeps it, with the revision it began at. */
export interface KeptDraft {
  content: DraftContent;
  base: StoredRevision;
  version: number;
  updatedAt: Date;
}

/** A revision as the list of its preset shows it, without its values. */
export interface ListedRevision {
  id: string;
  number: number;
  message: string;
  ticket: string | null;
  findings: Finding[];
  authorName: string;
  createdAt: Date;
  /** Newest first. */
  deployments: { jobId: string; deployedAt: Date }[];
}

/** A revision as a picker offers it. */
export interface RevisionOption {
  id: string;
  presetName: string;
  number: number;
  message: string;
  authorName: string;
}
