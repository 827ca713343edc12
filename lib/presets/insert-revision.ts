import 'server-only';
import { type Auditor, recordAudit } from '@/lib/audit/record-audit';
import type { FieldValue } from '@/lib/flags/field-schema';
import type { Preset } from '@/lib/flags/preset';
import { renderCommand } from '@/lib/flags/render-command';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Finding } from '@/lib/rules/rule';
import { changedFields, type FieldChange } from './diff';
import type { StoredRevision } from './schema';

export interface NewRevision {
  preset: { id: string; name: string };
  config: Preset;
  message: string;
  findings: readonly Finding[];
  reasons: Readonly<Record<string, string>>;
  ticket?: string | null;
  /** What it was made of: the revision before it, or one of another preset. */
  parent: Pick<StoredRevision, 'id' | 'presetId' | 'number' | 'config'> | null;
  /** What the audit log says when it is more than a save. */
  event?: { action: 'preset.create' | 'preset.duplicate'; summary: string };
}

/** Writes the next revision with its audit row, as the last of a transaction. A number that is taken violates a unique constraint. */
export async function insertRevision(tx: Prisma.TransactionClient, author: Auditor, revision: NewRevision) {
  const { preset, config, message, findings, reasons, parent, ticket, event } = revision;
  const number = parent?.presetId === preset.id ? parent.number + 1 : 1;
  const { id } = await tx.revision.create({
    data: {
      presetId: preset.id,
      number,
      config: json(config),
      command: renderCommand(config),
      message,
      findings: json(findings),
      reasons,
      ticket,
      parentId: parent?.id,
      authorId: author.id,
      authorName: author.name,
    },
    select: { id: true },
  });
  const saved = `Saved r${number} of ${preset.name}: ${message}`;
  const changes = parent ? changedFields(parent.config, config) : [];
  await recordAudit(tx, author, {
    ...(event
      ? { ...event, subjectKind: 'preset', subjectId: preset.id }
      : { action: 'revision.save', subjectKind: 'revision', subjectId: id, summary: saved }),
    before: json(values(changes, 'before')),
    after: json({ ...values(changes, 'after'), preset: preset.name, number, message, ticket, reasons }),
    presetId: preset.id,
    revisionId: id,
  });
  return { id, number };
}

/** Another process took the same number or name first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

function values(changes: readonly FieldChange[], side: 'before' | 'after'): Record<string, FieldValue> {
  return Object.fromEntries(changes.map((change) => [change.path, change[side]]));
}

/** Presets, findings and changes are plain data; interfaces only lack the index signature that Prisma asks for. */
function json(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
