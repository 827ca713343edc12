import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { StatusMark } from '@/components/ui/status-mark';
import type { FirstRunStep, StepKey } from '@/lib/first-run/schema';
import { STEP_MARKS, STEP_TITLES } from './step-words';

interface FirstRunStepsProps {
  steps: readonly FirstRunStep[];
  /** What can be done at a step. */
  actions: Partial<Record<StepKey, ReactNode>>;
}

/** The way from an empty workspace to a deployment, one step after the other. */
export function FirstRunSteps({ steps, actions }: FirstRunStepsProps) {
  return (
    <Card>
      <ol aria-label="Steps" className="grid divide-y">
        {steps.map((step, index) => (
          <li key={step.key} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 p-4">
            <StepNumber number={index + 1} isActive={step.state === 'next' || step.state === 'failed'} />
            <div className="grid min-w-0 gap-1.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h2 className="font-semibold text-sm">{STEP_TITLES[step.key]}</h2>
                <StatusMark status={STEP_MARKS[step.state].status} className="text-xs">
                  {STEP_MARKS[step.state].word}
                </StatusMark>
              </div>
              <p className="break-words text-sm">{step.words}</p>
              {step.cost && <p className="text-muted-foreground text-xs tabular-nums">{step.cost}</p>}
              {step.state === 'failed' && step.job?.error && (
                <p className="line-clamp-3 whitespace-pre-line break-words text-danger text-sm">
                  {step.job.error}
                </p>
              )}
              <div className="flex flex-wrap items-center gap-3 empty:hidden">
                {actions[step.key]}
                <JobLink step={step} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function StepNumber({ number, isActive }: { number: number; isActive: boolean }) {
  return (
    <span
      aria-hidden
      className={cn(
        'flex size-6 items-center justify-center rounded-full border font-medium text-xs tabular-nums',
        isActive ? 'border-transparent bg-primary text-primary-foreground' : 'text-muted-foreground',
      )}
    >
      {number}
    </span>
  );
}

function JobLink({ step: { job, state } }: { step: FirstRunStep }) {
  if (job === null || (state !== 'running' && state !== 'failed')) return null;
  return (
    <Link
      href={`/jobs/${job.id}`}
      className="rounded-sm text-accent text-sm underline-offset-4 hover:underline"
    >
      {state === 'running' ? `Watch job ${job.number}` : `Read the log of job ${job.number}`}
    </Link>
  );
}
