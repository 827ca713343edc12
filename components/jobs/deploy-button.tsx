'use client';

import { Rocket } from 'lucide-react';
import { useActionState, useId } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import { StatusMark } from '@/components/ui/status-mark';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDollarsPerHour } from '@/lib/format';
import { DeployBlockers } from './deploy-blockers';
import type { StartAction } from './start-action';
import { StrategyField } from './strategy-field';

export interface DeployButtonProps {
  revisionId: string;
  /** Such as `production-v4 r12`. */
  revisionName: string;
  target: { appName: string; environment: string; isSimulator: boolean };
  dollarsPerContainerHour: number;
  maxContainers: number;
  /** Why a deploy would be refused, each a sentence; the dialog says them before the click. */
  blockers: readonly string[];
  /** `2 of 2: Ada, Bo`; null when the preset asks for none. */
  approvals: string | null;
  deploy: StartAction;
  label?: string;
  /** Why it cannot be deployed now; the button is then off and this stands beside it. */
  disabledReason?: string;
  /** The dialog is open when the page comes: it was asked for on the page before. */
  openAtFirst?: boolean;
}

/** Says what a deploy will do and cost, then starts it. */
export function DeployButton({
  label = 'Deploy',
  disabledReason,
  openAtFirst = false,
  ...plan
}: DeployButtonProps) {
  const reasonId = useId();
  if (disabledReason) {
    return (
      <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
        <span id={reasonId} className="text-muted-foreground text-xs">
          {disabledReason}
        </span>
        <Button disabled aria-describedby={reasonId}>
          <Rocket />
          {label}
        </Button>
      </span>
    );
  }
  return (
    <Dialog defaultOpen={openAtFirst}>
      <DialogTrigger asChild>
        <Button>
          <Rocket />
          {label}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">Deploy {plan.revisionName}?</DialogTitle>
          <DialogDescription>
            The modal CLI publishes it. Containers of the version before go on serving until new ones are up.
          </DialogDescription>
        </DialogHeader>
        <DeployPlan {...plan} />
      </DialogContent>
    </Dialog>
  );
}

function DeployPlan({
  revisionId,
  revisionName,
  target,
  dollarsPerContainerHour,
  maxContainers,
  blockers,
  approvals,
  deploy,
}: Omit<DeployButtonProps, 'label' | 'disabledReason' | 'openAtFirst'>) {
  const [error, submit] = useActionState(deploy, null);
  const most = dollarsPerContainerHour * maxContainers;
  const perContainer = formatDollarsPerHour(dollarsPerContainerHour);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="revisionId" value={revisionId} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm [&>dt]:text-muted-foreground">
        <dt>Target</dt>
        <dd>
          {target.appName} · {target.environment}
          {target.isSimulator && ' (simulator)'}
        </dd>
        <dt>Revision</dt>
        <dd className="break-words">{revisionName}</dd>
        {approvals && (
          <>
            <dt>Approvals</dt>
            <dd className="break-words">{approvals}</dd>
          </>
        )}
        <dt>Cost</dt>
        <dd className="tabular-nums">
          {perContainer} per container, up to {maxContainers} = {formatDollarsPerHour(most)}
        </dd>
      </dl>
      <StrategyField maxContainers={maxContainers} />
      {blockers.length > 0 && <DeployBlockers blockers={blockers} />}
      {error && (
        <p role="alert" className="text-sm">
          <StatusMark status="error" iconOnly /> {error.message}
        </p>
      )}
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Not now</Button>
        </DialogClose>
        <SubmitButton disabled={blockers.length > 0}>Deploy</SubmitButton>
      </DialogFooter>
    </form>
  );
}
