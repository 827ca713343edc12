import 'server-only';
import { db } from '@/lib/db';
import type { Prisma, Target } from '@/lib/generated/prisma/client';
import { freezesAt } from '@/lib/guards/freeze-at';
import { budgetNearSentence, budgetReachedSentence, freezeSentence } from '@/lib/guards/guard-sentences';
import { budgetState, type Guard } from '@/lib/guards/schema';
import { freezeWindows, spendOn } from '@/lib/guards/store';

/** Stopping saves money and ends harm: nothing holds it back. */
const NEVER_HELD = ['stop'];
/** Needs no GPU, so that a spent budget does not hold it back. */
const WITHOUT_GPU = ['download'];

/** What holds a job of this kind back on the target at this moment; nothing holds a stop. */
export async function guardsOn(
  tx: Prisma.TransactionClient,
  target: Target,
  kind: string,
  now: Date,
): Promise<Guard[]> {
  if (NEVER_HELD.includes(kind)) return [];
  const freezes = freezesAt(await freezeWindows(tx), now);
  const guards: Guard[] = freezes.map((freeze) => ({ kind: 'freeze', sentence: freezeSentence(freeze) }));
  const { budgetDollars, spend } = await budgetOf(tx, target, kind, now);
  if (spend && budgetState(spend) === 'reached')
    guards.push({ kind: 'budget', sentence: budgetReachedSentence({ ...spend, budgetDollars }) });
  return guards;
}

/** Why a deploy would wait at this moment, each in a sentence. */
export async function deploysHeldBack(target: Target, now: Date): Promise<string[]> {
  return (await guardsOn(db, target, 'deploy', now)).map(({ sentence }) => sentence);
}

/** A budget that is nearly spent does not hold a job back, but is told; null when it is not near. */
export async function budgetWarning(target: Target, kind: string, now: Date): Promise<string | null> {
  const { budgetDollars, spend } = await budgetOf(db, target, kind, now);
  if (!spend || budgetState(spend) !== 'near') return null;
  return budgetNearSentence({ ...spend, budgetDollars });
}

async function budgetOf(tx: Prisma.TransactionClient, target: Target, kind: string, now: Date) {
  const budgetDollars = target.monthlyBudgetDollars ?? 0;
  const counts =
    target.monthlyBudgetDollars !== null && !NEVER_HELD.includes(kind) && !WITHOUT_GPU.includes(kind);
  return { budgetDollars, spend: counts ? await spendOn(target, now, tx) : null };
}
