'use client';

import { PlanChanges } from '@/components/jobs/plan-changes';
import { PlanColdStart } from '@/components/jobs/plan-cold-start';
import { PlanFigures } from '@/components/jobs/plan-figures';
import { PlanFindings } from '@/components/jobs/plan-findings';
import { PlanRemarks } from '@/components/jobs/plan-remarks';
import { STRATEGY_NAMES } from '@/components/jobs/strategy-field';
import { useJobPlan } from '@/components/jobs/use-job-plan';
import type { JobPlan } from '@/lib/jobs/plan/plan';
import type { Strategy } from '@/lib/jobs/schema';

interface DeployPlanProps {
  revisionId: string;
  strategy: Strategy;
}

/** What the deploy would change, take and cost if it ran now; at its moment all of it is asked anew. */
export default function DeployPlan({ revisionId, strategy }: DeployPlanProps) {
  const { plan, isAsking, error } = useJobPlan({ kind: 'deploy', revisionId });
  return (
    <section
      aria-label="Plan"
      aria-busy={plan === null && error === null}
      className="grid min-h-64 content-start gap-4 rounded-lg border p-3"
    >
      <p className="text-muted-foreground text-xs">
        As things stand now. At its moment all of it is asked anew.
      </p>
      {error && <p className="text-sm">There is no plan: {error}</p>}
      {plan && (
        <>
          <PlanFigures plan={plan} isAsking={isAsking} isBooting={false} />
          <PlanRemarks cautions={remarksOf(plan, strategy)} notes={[plan.fleet.effect]} />
          {plan.changes && <PlanChanges plan={plan} changes={plan.changes} />}
          {plan.coldStart && <PlanColdStart coldStart={plan.coldStart} kernels={plan.kernels} />}
          <PlanFindings findings={plan.findings} approvals={plan.approvals} />
        </>
      )}
    </section>
  );
}

/** What would keep it from running now, before what to know of it. */
function remarksOf({ blockers, guards, cautions, strategy: plan }: JobPlan, strategy: Strategy): string[] {
  const chosen = plan?.options.find((option) => option.strategy === strategy);
  return [
    ...blockers.map((blocker) => `Now it would be refused. ${blocker}`),
    ...guards.sentences.map((sentence) => `Now it would be held back. ${sentence}`),
    ...(chosen && plan?.preselected !== strategy ? [`${STRATEGY_NAMES[strategy]}: ${chosen.effect}`] : []),
    ...cautions,
  ];
}
