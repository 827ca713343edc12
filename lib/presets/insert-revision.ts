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
  parent: Pick<StoredRevision, 'id' | 'number' | 'config'> | null;
}

/** Writes the revision after its parent with its audit row. A number that is taken violates a unique constraint. */
export async function insertRevision(tx: Prisma.TransactionClient, author: Auditor, revision: NewRevision) {
  const { preset, config, message, findings, reasons, parent } = revision;
  const number = (parent?.number ?? 0) + 1;
  const { id } = await tx.revision.create({
    data: {
      presetId: preset.id,
      number,
      config: json(config),
      command: renderCommand(config),
      message,
      findings: json(findings),
      reasons,
      parentId: parent?.id,
      authorId: author.id,
      authorName: author.name,
    },
    select: { id: true },
  });
  const changes = parent ? changedFields(parent.config, config) : [];
  await recordAudit(tx, author, {
    action: 'revision.save',
    subjectKind: 'revision',
    subjectId: id,
    summary: `Saved r${number} of ${preset.name}: ${message}`,
    before: json(values(changes, 'before')),
    after: json({ ...values(changes, 'after'), preset: preset.name, number, message, reasons }),
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
