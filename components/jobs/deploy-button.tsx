'use client';

import { Rocket } from 'lucide-react';
import { useActionState } from 'react';
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
import type { StartAction } from './start-action';

export interface DeployButtonProps {
  revisionId: string;
  /** Such as `production-v4 r12`. */
  revisionName: string;
  target: { appName: string; environment: string; isSimulator: boolean };
  dollarsPerContainerHour: number;
  maxContainers: number;
  deploy: StartAction;
  label?: string;
  /** Why it cannot be deployed now; the button is then off and says this. */
  disabledReason?: string;
}

/** Says what a deploy will do and cost, then starts it. */
export function DeployButton({ label = 'Deploy', disabledReason, ...plan }: DeployButtonProps) {
  if (disabledReason) {
    return (
      <Button disabled title={disabledReason}>
        <Rocket />
        {label}
      </Button>
    );
  }
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button>
          <Rocket />
          {label}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Deploy {plan.revisionName}?</DialogTitle>
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
  deploy,
}: Omit<DeployButtonProps, 'label' | 'disabledReason'>) {
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
        <dd>{revisionName}</dd>
        <dt>Strategy</dt>
        <dd>rolling</dd>
        <dt>Cost</dt>
        <dd className="tabular-nums">
          {perContainer} per container, up to {maxContainers} = {formatDollarsPerHour(most)}
        </dd>
      </dl>
      {error && (
        <p role="alert" className="text-sm">
          <StatusMark status="error" iconOnly /> {error.message}
        </p>
      )}
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Not now</Button>
        </DialogClose>
        <SubmitButton>Deploy</SubmitButton>
      </DialogFooter>
    </form>
  );
}
