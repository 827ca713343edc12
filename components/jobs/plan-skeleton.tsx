const ROWS = ['figures', 'changes', 'containers', 'start', 'findings'];

/** Stands where the plan will be, for the fraction of a second that it takes. */
export function PlanSkeleton() {
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">Reckoning the plan</span>
      {ROWS.map((row) => (
        <div key={row} className="grid gap-2" aria-hidden>
          <div className="h-3.5 w-32 rounded bg-muted" />
          <div className="h-14 rounded-lg bg-muted/50" />
        </div>
      ))}
    </div>
  );
}
