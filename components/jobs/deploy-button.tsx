'use client';

import { Rocket } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { PlanDialog } from './plan-dialog';
import type { StartAction } from './start-action';

export interface DeployButtonProps {
  revision: { id: string; presetName: string; number: number };
  deploy: StartAction;
  label?: string;
  /** Why it cannot be deployed now; the button is then off and this stands beside it. */
  disabledReason?: string;
  /** The dialog is open when the page comes: it was asked for on the page before. */
  openAtFirst?: boolean;
}

/** Says what a deploy will do and cost, then starts it. */
export function DeployButton({
  revision: { id, presetName, number },
  deploy,
  label = 'Deploy',
  disabledReason,
  openAtFirst = false,
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
    <PlanDialog
      trigger={
        <Button>
          <Rocket />
          {label}
        </Button>
      }
      title={`Deploy ${presetName} r${number}?`}
      description="The modal CLI publishes it, and Modal’s own history tells that it is there."
      request={{ kind: 'deploy', revisionId: id }}
      action={`Deploy r${number}`}
      start={deploy}
      defaultOpen={openAtFirst}
    />
  );
}
