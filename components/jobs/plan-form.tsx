'use client';

import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DialogClose, DialogFooter } from '@/components/ui/dialog';
import { StatusMark } from '@/components/ui/status-mark';
import type { JobPlan, PlanRequest } from '@/lib/jobs/plan/plan';
import type { Strategy } from '@/lib/jobs/schema';
import type { Failure } from '@/lib/result';
import { GuardNote } from './guard-note';
import { PlanProblem } from './plan-problem';
import { PlanSkeleton } from './plan-skeleton';
import { PlanView } from './plan-view';
import type { StartAction } from './start-action';
import { useJobPlan } from './use-job-plan';

interface PlanFormProps {
  request: PlanRequest;
  action: string;
  /** The button keeps that name, whatever the plan would call it. */
  isNamed?: boolean;
  start: StartAction;
  onDone: () => void;
}

/** The plan, and the one button that carries it out. */
export default function PlanForm({ request, action, isNamed = false, start, onDone }: PlanFormProps) {
  const { plan, isAsking, error, again } = useJobPlan(request);
  const [failure, submit, isPending] = useActionState(async (before: Failure | null, form: FormData) => {
    const refused = await start(before, form);
    if (refused === null) onDone();
    return refused;
  }, null);
  const [chosen, choose] = useState<Strategy | null>(null);
  const strategy = plan?.asked?.strategy ?? chosen ?? plan?.strategy?.preselected ?? null;
  const blocker = plan && blockerOf(plan, strategy);
  const overrideError =
    failure?.code === 'invalid' && failure.field === 'override' ? failure.message : undefined;
  const isUnplanned = plan === null && error !== null;

  // The freeze began after the plan was made, or there is no plan that could tell.
  const isHeld = failure?.field === 'override' && (plan?.guards.sentences.length ?? 0) === 0;

  // Not as the form's own action, which would clear the fields when the answer is a refusal.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  }

  return (
    <form onSubmit={send} className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto]">
      {'revisionId' in request && <input type="hidden" name="revisionId" value={request.revisionId} />}
      <section
        aria-label="Plan"
        aria-busy={plan === null && error === null}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
        tabIndex={0}
        className="min-h-0 overflow-y-auto px-5 py-4"
      >
        {plan && (
          <PlanView
            plan={plan}
            isAsking={isAsking}
            strategy={strategy}
            choose={choose}
            overrideError={overrideError}
          />
        )}
        {isHeld && <GuardNote guards={{ sentences: [failure.message], mayOverride: true }} />}
        {isUnplanned && <PlanProblem why={error} again={again} />}
        {plan === null && !isUnplanned && <PlanSkeleton />}
      </section>
      <div className="grid gap-2 border-t p-4">
        {failure && failure.field !== 'override' && (
          <p role="alert" className="break-words text-sm">
            <StatusMark status="error" iconOnly /> {failure.message}
          </p>
        )}
        <DialogFooter className="items-center">
          {blocker && (
            <p id="plan-blocker" className="mr-auto min-w-0 text-muted-foreground text-xs">
              {blocker}
            </p>
          )}
          <DialogClose asChild>
            <Button type="button" variant="secondary">
              Not now
            </Button>
          </DialogClose>
          <Button
            type="submit"
            className="h-auto! min-h-8 whitespace-normal! tabular-nums"
            disabled={isPending || (plan === null && !isUnplanned) || blocker !== null}
            aria-busy={isPending}
            aria-describedby={blocker ? 'plan-blocker' : undefined}
          >
            {isUnplanned ? `${action} without a plan` : buttonWords(plan, action, isNamed)}
          </Button>
        </DialogFooter>
      </div>
    </form>
  );
}

function buttonWords(plan: JobPlan | null, action: string, isNamed: boolean): string {
  if (plan === null) return action;
  return isNamed ? [action, plan.costs].filter(Boolean).join(' · ') : plan.action;
}

function blockerOf(plan: JobPlan, strategy: Strategy | null): string | null {
  if (plan.blockers.length > 0) return 'It would be refused: the reasons stand above.';
  if (plan.guards.sentences.length > 0 && !plan.guards.mayOverride)
    return 'It is held back: the reasons stand above.';
  return plan.strategy && strategy === null ? 'Choose a strategy first.' : null;
}
