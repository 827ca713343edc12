import 'server-only';
import { Prisma } from '@/lib/generated/prisma/client';

/** Nouns that the stored column calls settings: it was made before they were. */
const YOUNGER = Prisma.raw(`('golden', 'incident')`);
const NOUN = Prisma.raw(`split_part("action", '.', 1)`);

/** The kind of an entry. */
export const KIND = Prisma.sql`CASE WHEN "kind" = 'settings' AND ${NOUN} IN ${YOUNGER} THEN ${NOUN} ELSE "kind" END`;

/** Whether an entry is of one of these kinds; the stored column narrows it down by its index first. */
export function isOfKinds(kinds: readonly string[]): Prisma.Sql {
  const stored = kinds.map((kind) => (kind === 'golden' || kind === 'incident' ? 'settings' : kind));
  return Prisma.sql`("kind" IN (${Prisma.join(stored)}) AND ${KIND} IN (${Prisma.join([...kinds])}))`;
}
