import { StatusMark } from '@/components/ui/status-mark';
import type { ColdStart, KernelPlan } from '@/lib/jobs/plan/plan';
import { PlanPhases } from './plan-phases';
import { PlanSection } from './plan-section';

const MARKS = { matches: 'ok', differs: 'warning', empty: 'warning', unknown: 'note' } as const;

/** How long a container takes to serve, phase by phase, and whether its kernels are there. */
export function PlanColdStart({ coldStart, kernels }: { coldStart: ColdStart; kernels: KernelPlan | null }) {
  return (
    <PlanSection title="Cold start" aside={coldStart.words}>
      {kernels && (
        <StatusMark status={MARKS[kernels.state]} wraps className="text-sm">
          <span className="min-w-0 break-words">{kernels.words}</span>
        </StatusMark>
      )}
      <PlanPhases
        phases={coldStart.phases}
        dollarsPerSecond={
          coldStart.dollars === null
            ? null
            : coldStart.dollars / (coldStart.seconds ?? coldStart.limitSeconds)
        }
      />
    </PlanSection>
  );
}
