import { CommandDiff } from '@/components/presets/command-diff';
import { FieldChanges } from '@/components/revisions/field-changes';
import { LocalTime } from '@/components/ui/local-time';
import type { JobPlan, PlannedChanges } from '@/lib/jobs/plan/plan';
import { PlanSection } from './plan-section';

/** What differs from what stands on the target: values in their groups, and the launch command by lines. */
export function PlanChanges({ plan, changes }: { plan: JobPlan; changes: PlannedChanges }) {
  const { stands, revision } = plan;
  const isAcross = stands?.presetName !== revision?.presetName;
  const nameOf = (side: { presetName: string; number: number } | null) =>
    side === null ? '' : `${isAcross ? `${side.presetName} ` : ''}r${side.number}`;
  return (
    <PlanSection
      title="What changes"
      aside={
        stands && (
          <>
            deployed by {stands.deployedByName}, <LocalTime date={stands.deployedAt} format="ago" />
          </>
        )
      }
    >
      <p className="text-muted-foreground text-sm">{changes.summary}</p>
      {changes.groups.length > 0 && (
        <div className="overflow-x-auto rounded-lg border">
          <FieldChanges groups={changes.groups} before={nameOf(stands)} after={nameOf(revision)} />
        </div>
      )}
      {changes.command.length > 0 && (
        <details className="rounded-lg border">
          <summary className="cursor-pointer px-4 py-2 text-sm">Launch command</summary>
          <CommandDiff lines={changes.command} className="max-h-64 border-t" />
        </details>
      )}
    </PlanSection>
  );
}
