import type { AskedDeploy, JobPlan } from '@/lib/jobs/plan/plan';
import { PlanSection } from './plan-section';
import { STRATEGY_NAMES } from './strategy-field';

/** How a deploy that is done again was asked for, with what that means for the containers of this moment. */
export function PlanAsked({ plan, asked: { strategy, lastSteps } }: { plan: JobPlan; asked: AskedDeploy }) {
  const effect = plan.strategy?.options.find((option) => option.strategy === strategy)?.effect;
  return (
    <PlanSection title="As asked for the first time">
      <dl className="grid gap-2 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Fact term="Strategy" value={STRATEGY_NAMES[strategy]} note={effect} />
        {(lastSteps.boot || lastSteps.golden) && (
          <Fact term="After it is verified" value="One container is started" note={plan.lastSteps?.boot} />
        )}
        {lastSteps.golden && (
          <Fact term="Then" value="Golden prompts are asked" note={plan.lastSteps?.golden} />
        )}
      </dl>
    </PlanSection>
  );
}

function Fact({ term, value, note }: { term: string; value: string; note: string | undefined }) {
  return (
    <>
      <dt className="text-muted-foreground">{term}</dt>
      <dd>
        {value}
        {note && <span className="block text-muted-foreground text-xs tabular-nums">{note}</span>}
      </dd>
    </>
  );
}
