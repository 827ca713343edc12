import type { ScalePlan } from '@/lib/jobs/plan/scale-plan';
import { SettingChanges } from './setting-changes';

/** What a scale will change and cost, as it is typed. */
export function ScalePlanNote({ plan }: { plan: ScalePlan }) {
  return (
    <section aria-label="Plan" className="grid gap-2 rounded-lg border p-3 text-sm tabular-nums">
      {plan.changes.length > 0 && <SettingChanges changes={plan.changes} />}
      <p>{plan.effect}</p>
      <p className="text-muted-foreground">Costs {plan.hourly}</p>
    </section>
  );
}
