import 'server-only';
import { db } from '@/lib/db';
import type { Preset } from '@/lib/flags/preset';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Finding } from '@/lib/rules/rule';
import type { DraftContent, KeptDraft, PresetWithLatest, StoredRevision } from './schema';

/** Presets in use, by name, each with its latest revision. */
export async function presetList(): Promise<PresetWithLatest[]> {
  return withLatest({ archivedAt: null });
}

/** Presets that were put away, by name. */
export async function archivedPresets(): Promise<PresetWithLatest[]> {
  return withLatest({ archivedAt: { not: null } });
}

async function withLatest(where: Prisma.PresetWhereInput): Promise<PresetWithLatest[]> {
  const presets = await db.preset.findMany({ where, orderBy: { name: 'asc' }, select: PRESET });
  const latest = await latestRevisions(presets.map(({ id }) => id));
  return presets.flatMap((preset) => {
    const revision = latest.get(preset.id);
    return revision ? [{ ...preset, latest: revision }] : [];
  });
}

async function latestRevisions(presetIds: string[]): Promise<Map<string, StoredRevision>> {
  const latest = await db.$queryRaw<{ id: string }[]>`
    SELECT latest."id" FROM unnest(${presetIds}::text[]) AS preset("id")
    CROSS JOIN LATERAL (
      SELECT "id" FROM "Revision" WHERE "presetId" = preset."id" ORDER BY "number" DESC LIMIT 1) AS latest`;
  const where = { id: { in: latest.map(({ id }) => id) } };
  const rows = await db.revision.findMany({ where, include: WITH_PRESET });
  return new Map(rows.map((row) => [row.presetId, storedRevision(row)]));
}

export async function presetByName(name: string): Promise<PresetWithLatest | null> {
  const preset = await db.preset.findUnique({ where: { name }, select: PRESET });
  const latest = preset && (await latestRevision(preset.id));
  return latest ? { ...preset, latest } : null;
}

export async function presetById(id: string): Promise<Omit<PresetWithLatest, 'latest'> | null> {
  return db.preset.findUnique({ where: { id }, select: PRESET });
}

export async function latestRevision(presetId: string): Promise<StoredRevision | null> {
  const where = { presetId };
  const row = await db.revision.findFirst({ where, orderBy: { number: 'desc' }, include: WITH_PRESET });
  return row && storedRevision(row);
}

export async function revisionById(id: string): Promise<StoredRevision | null> {
  const row = await db.revision.findUnique({ where: { id }, include: WITH_PRESET });
  return row && storedRevision(row);
}

export async function revisionByNumber(presetName: string, number: number): Promise<StoredRevision | null> {
  const where = { number, preset: { name: presetName } };
  const row = await db.revision.findFirst({ where, include: WITH_PRESET });
  return row && storedRevision(row);
}

/** The newest revisions of all presets, newest first. */
export async function recentRevisions(limit: number): Promise<StoredRevision[]> {
  const rows = await db.revision.findMany({
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
    take: limit,
    include: WITH_PRESET,
  });
  return rows.map(storedRevision);
}

/** The revisions of one preset, newest first. */
export async function revisionsOf(presetId: string, limit: number): Promise<StoredRevision[]> {
  const where = { presetId };
  const rows = await db.revision.findMany({
    where,
    orderBy: { number: 'desc' },
    take: limit,
    include: WITH_PRESET,
  });
  return rows.map(storedRevision);
}

/** What was last read of a target's volumes and secrets; null when it was never looked at. */
export async function lookedUpTarget(environment: string, appName: string) {
  return db.target.findUnique({
    where: { environment_appName: { environment, appName } },
    select: { weights: true, kernels: true, secretNames: true, volumesObservedAt: true },
  });
}

/** What a person has typed into a preset and not saved yet. */
export async function draftOf(userId: string, presetId: string): Promise<KeptDraft | null> {
  const row = await db.draft.findUnique({ where: { presetId_userId: { presetId, userId } } });
  if (!row) return null;
  // Parsed before it was stored, as a revision is.
  const content = row.content as unknown as DraftContent;
  const base = await revisionById(content.baseId);
  return base && { content, base, version: row.version, updatedAt: row.updatedAt };
}

const PRESET = { id: true, name: true, archivedAt: true, requiredApprovals: true } as const;
const WITH_PRESET = { preset: { select: { name: true } } } as const;

type Row = Prisma.RevisionGetPayload<{ include: typeof WITH_PRESET }>;

/** A revision is checked before it is stored and never updated, so its JSON has the shapes it was saved with. */
function storedRevision({ preset, ...row }: Row): StoredRevision {
  return {
    ...row,
    presetName: preset.name,
    config: row.config as unknown as Preset,
    findings: row.findings as unknown as Finding[],
    reasons: row.reasons as Record<string, string>,
  };
}
