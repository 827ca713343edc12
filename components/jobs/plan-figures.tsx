import type { JobPlan } from '@/lib/jobs/plan/plan';
import {
  containersFigure,
  durationFigure,
  hourlyFigure,
  jobFigure,
  kernelFigure,
  startFigure,
} from './plan-words';

interface PlanFiguresProps {
  plan: JobPlan;
  isAsking: boolean;
  /** A container is to be started after the deployment. */
  isBooting: boolean;
}

/** The numbers that decide, before the reasons. */
export function PlanFigures({ plan, isAsking, isBooting }: PlanFiguresProps) {
  const { coldStart, kernels, kind } = plan;
  return (
    // By the room there is, which is less in a narrow dialog than on the screen.
    <div className="@container">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-border @lg:grid-cols-4">
        <Figure title="Containers now" {...containersFigure(plan.fleet, isAsking)} />
        {coldStart ? (
          <Figure title="Cold start" {...startFigure(coldStart)} />
        ) : (
          <Figure title="The job takes" {...durationFigure(plan.job)} />
        )}
        <Figure title="The job costs" {...jobFigure(plan, isBooting)} />
        {kind === 'compile' && kernels ? (
          <Figure title="Kernel cache" {...kernelFigure(kernels)} />
        ) : (
          <Figure title="Per hour after it" {...hourlyFigure(plan.cost)} />
        )}
      </dl>
    </div>
  );
}

function Figure({ title, value, note }: { title: string; value: string; note: string }) {
  return (
    <div className="grid min-w-0 content-start gap-0.5 bg-popover p-3">
      <dt className="text-muted-foreground text-xs">{title}</dt>
      <dd className="break-words font-medium text-sm tabular-nums">{value}</dd>
      <dd className="break-words text-muted-foreground text-xs tabular-nums">{note}</dd>
    </div>
  );
}
