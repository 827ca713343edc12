import type { ScalePlan } from '@/lib/jobs/plan/scale-plan';

/** What a scale will change and cost, as it is typed. */
export function ScalePlanNote({ plan }: { plan: ScalePlan }) {
  return (
    <section aria-label="Plan" className="grid gap-2 rounded-lg border p-3 text-sm tabular-nums">
      {plan.changes.length > 0 && (
        <dl className="grid gap-1">
          {plan.changes.map(({ title, before, after }) => (
            <div key={title} className="flex justify-between gap-3">
              <dt className="text-muted-foreground">{title}</dt>
              <dd>
                {before} <span aria-hidden>→</span>
                <span className="sr-only">becomes</span> <strong className="font-medium">{after}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>{plan.effect}</p>
      <p className="text-muted-foreground">Costs {plan.hourly}</p>
    </section>
  );
}
