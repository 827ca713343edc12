import type { ReactNode } from 'react';
import type { LastStepsPlan } from '@/lib/jobs/plan/plan';
import type { LastSteps } from '@/lib/jobs/schema';
import { PlanSection } from './plan-section';

interface LastStepsFieldProps {
  plan: LastStepsPlan;
  value: LastSteps;
  choose: (value: LastSteps) => void;
}

/** What shall be done once the deployment is verified; the prompts need a container that serves. */
export function LastStepsField({ plan, value, choose }: LastStepsFieldProps) {
  const { boot, golden } = value;
  return (
    <PlanSection title="After it is verified" aside="Optional">
      <div className="grid gap-2">
        <Choice
          name="boot"
          title="Start one container and wait until it serves"
          isChosen={boot || golden}
          isFixed={golden}
          choose={(isChosen) => choose({ ...value, boot: isChosen })}
        >
          {plan.boot}
        </Choice>
        <Choice
          name="golden"
          title="Ask the golden prompts"
          isChosen={golden}
          isFixed={!plan.hasPrompts}
          choose={(isChosen) => choose({ ...value, golden: isChosen })}
        >
          {plan.golden}
        </Choice>
      </div>
    </PlanSection>
  );
}

interface ChoiceProps {
  name: string;
  title: string;
  isChosen: boolean;
  isFixed: boolean;
  choose: (isChosen: boolean) => void;
  /** What it does and costs. */
  children: ReactNode;
}

function Choice({ name, title, isChosen, isFixed, choose, children }: ChoiceProps) {
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 rounded-lg border p-3 text-sm has-disabled:cursor-default has-checked:border-accent has-checked:bg-accent/8">
      <input
        type="checkbox"
        name={name}
        value="1"
        checked={isChosen}
        disabled={isFixed}
        onChange={(event) => choose(event.target.checked)}
        aria-labelledby={`${name}-title`}
        aria-describedby={`${name}-effect`}
        className="mt-0.5 size-4 accent-accent"
      />
      <span id={`${name}-title`} className="font-medium">
        {title}
      </span>
      <span id={`${name}-effect`} className="col-start-2 text-muted-foreground text-xs tabular-nums">
        {children}
      </span>
    </label>
  );
}
