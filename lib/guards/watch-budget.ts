import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { tellBudget } from '@/lib/guards/tell-budget';
import { wordsOf } from '@/lib/modal/to-failure';

const LOOK_MS = 60_000;

const shared = globalThis as typeof globalThis & { budgetWatch?: NodeJS.Timeout };

/** Looks every minute what this console's target has spent. Several consoles may look: each level is told once. */
export function watchBudget(): void {
  if (shared.budgetWatch) return;
  shared.budgetWatch = setInterval(() => void look().catch(report), LOOK_MS);
  shared.budgetWatch.unref();
}

async function look(): Promise<void> {
  const target = await db.target.findUnique({
    where: { environment_appName: { environment: env.MODAL_ENVIRONMENT, appName: env.MODAL_APP_NAME } },
    select: { id: true },
  });
  if (target) await tellBudget(target.id, new Date());
}

function report(error: unknown): void {
  console.error('budget:', wordsOf(error));
}
