import { Button } from '@/components/ui/button';
import { StatusMark } from '@/components/ui/status-mark';

/** There is no plan. The job can still be started: a way back must not wait for a page that is broken. */
export function PlanProblem({ why, again }: { why: string; again: () => void }) {
  return (
    <div className="grid justify-items-start gap-3">
      <p role="alert" className="text-sm">
        <StatusMark status="warning" wraps>
          There is no plan: {why}
        </StatusMark>
      </p>
      <p className="text-muted-foreground text-sm">
        The job can be started without it; its own checks run all the same, and a deploy is rolling.
      </p>
      <Button type="button" variant="secondary" onClick={again}>
        Ask again
      </Button>
    </div>
  );
}
