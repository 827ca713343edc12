import { Card } from '@/components/ui/card';
import type { JobStep } from '@/lib/jobs/schema';
import { Elapsed } from './elapsed';
import { StepStatusMark } from './job-status-mark';

/** The phases of a job, each with its own time. */
export function StepList({ steps }: { steps: readonly JobStep[] }) {
  return (
    <Card>
      <ol aria-label="Steps" className="grid gap-5 p-4">
        {steps.map((step) => (
          <li key={step.key} className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2.5 text-sm">
            <span className="pt-0.5">
              <StepStatusMark status={step.status} />
            </span>
            <span className="grid min-w-0 gap-0.5">
              <span className="font-medium">{step.title}</span>
              <span className="break-words text-muted-foreground text-xs">
                {/* A line is kept for what it will say, so that nothing moves. */}
                {step.detail ?? (step.status === 'skipped' ? 'skipped' : '\u00a0')}
              </span>
            </span>
            <span className="font-mono text-muted-foreground text-xs">
              <Elapsed from={step.startedAt} to={step.finishedAt} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
