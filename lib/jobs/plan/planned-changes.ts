import { formatQuantity } from '@/lib/format';
import type { PlannedChanges } from '@/lib/jobs/plan/plan';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { putsRevision } from '@/lib/jobs/plan/puts-revision';
import { compareRevisions } from '@/lib/presets/compare-revisions';

type ChangeInputs = Pick<PlanInputs, 'kind' | 'revision' | 'stands'>;

/** What differs from what stands on the target; null for a job that puts no revision there. */
export function plannedChanges({ kind, revision, stands }: ChangeInputs): PlannedChanges | null {
  if (revision === null || !putsRevision(kind)) return null;
  if (stands === null)
    return { groups: [], command: [], summary: 'Nothing was deployed from here yet: all of it is new.' };
  const { flags, platform, command } = compareRevisions(stands.revision, revision);
  const groups = [...flags, ...platform];
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  const { deployment } = stands;
  const there = `${deployment.presetName} r${deployment.number}, which ${deployment.isStopped ? 'was deployed last' : 'stands there now'}.`;
  const summary =
    count === 0
      ? `Nothing differs from ${there}`
      : `${formatQuantity(count, 'value')} ${count === 1 ? 'differs' : 'differ'} from ${there}`;
  return { groups, command: command.some(({ kind }) => kind !== 'same') ? command : [], summary };
}
