import { formatQuantity } from '@/lib/format';
import type { Timing } from '@/lib/jobs/plan/plan';
import { PlanPhases } from './plan-phases';
import { PlanSection } from './plan-section';

/** How long each step of the job takes. */
export function PlanSteps({ job }: { job: Timing }) {
  return (
    <PlanSection
      title="Steps of the job"
      aside={`Median of ${formatQuantity(job.runs, 'run')} on this target.`}
    >
      <PlanPhases phases={job.phases} dollarsPerSecond={null} />
    </PlanSection>
  );
}
