'use client';

import { useState } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import type { JobPlan } from '@/lib/jobs/plan/plan';
import type { LastSteps, Strategy } from '@/lib/jobs/schema';
import { DeployBlockers } from './deploy-blockers';
import { GuardNote } from './guard-note';
import { LastStepsField } from './last-steps-field';
import { PlanAsked } from './plan-asked';
import { PlanChanges } from './plan-changes';
import { PlanColdStart } from './plan-cold-start';
import { PlanFigures } from './plan-figures';
import { PlanFindings } from './plan-findings';
import { PlanRemarks } from './plan-remarks';
import { PlanSection } from './plan-section';
import { PlanSteps } from './plan-steps';
import { SettingChanges } from './setting-changes';
import { StrategyField } from './strategy-field';

interface PlanViewProps {
  plan: JobPlan;
  /** Modal has not answered yet. */
  isAsking: boolean;
  strategy: Strategy | null;
  choose: (strategy: Strategy) => void;
  /** What was wrong with the reason for an override. */
  overrideError?: string;
}

/** What a job will change, take and cost. */
export function PlanView({ plan, isAsking, strategy, choose, overrideError }: PlanViewProps) {
  const { target, blockers, guards, cautions, notes, changes, coldStart, job, fleet } = plan;
  const [chosen, chooseLast] = useState<LastSteps>({ boot: false, golden: false });
  const { asked } = plan;
  const lastSteps = asked?.lastSteps ?? chosen;
  return (
    <div className="grid gap-5">
      {blockers.length > 0 && <DeployBlockers blockers={blockers} />}
      {guards.sentences.length > 0 && <GuardNote guards={guards} error={overrideError} />}
      <PlanFigures plan={plan} isAsking={isAsking} isBooting={lastSteps.boot || lastSteps.golden} />
      <PlanRemarks cautions={cautions} notes={notes} />
      <PlanSection
        title="Containers"
        aside={`${target.appName} · ${target.environment}${target.isSimulator ? ' (simulator)' : ''}`}
      >
        <p className="text-muted-foreground text-sm">{fleet.effect}</p>
        {fleet.problem && (
          <StatusMark status="warning" wraps className="text-sm">
            <span className="min-w-0 break-words text-foreground">{fleet.problem}</span>
          </StatusMark>
        )}
        {plan.settings.length > 0 && <SettingChanges changes={plan.settings} />}
        {plan.strategy && !asked && <StrategyField plan={plan.strategy} value={strategy} choose={choose} />}
      </PlanSection>
      {asked && <PlanAsked plan={plan} asked={asked} />}
      {plan.lastSteps && !asked && (
        <LastStepsField plan={plan.lastSteps} value={lastSteps} choose={chooseLast} />
      )}
      {changes && <PlanChanges plan={plan} changes={changes} />}
      {coldStart && <PlanColdStart coldStart={coldStart} kernels={plan.kernels} />}
      {plan.revision && changes && <PlanFindings findings={plan.findings} approvals={plan.approvals} />}
      {job.runs > 0 && <PlanSteps job={job} />}
    </div>
  );
}
