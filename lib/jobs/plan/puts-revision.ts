import type { PlannedKind } from '@/lib/jobs/plan/plan';

/** Whether a job of this kind puts a revision onto the target. */
export function putsRevision(kind: PlannedKind): boolean {
  return kind === 'deploy' || kind === 'rollback' || kind === 'register';
}
