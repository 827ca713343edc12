'use client';

import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import type { PlanRequest } from '@/lib/jobs/plan/plan';
import { PlanForm } from './plan-form';
import type { StartAction } from './start-action';

interface PlanDialogProps {
  /** The button that opens it. */
  trigger: ReactNode;
  title: string;
  description: ReactNode;
  request: PlanRequest;
  /** What the button does, until the plan says what it costs: `Deploy r12`. */
  action: string;
  start: StartAction;
  defaultOpen?: boolean;
}

/** Says what a job will change, take and cost, then starts it. */
export function PlanDialog(props: PlanDialogProps) {
  const { trigger, title, description, request, action, start, defaultOpen } = props;
  const isLong = 'revisionId' in request;
  return (
    <Dialog defaultOpen={defaultOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      {/* Its height is fixed, so that the button stays where it is when the plan comes. */}
      <DialogContent
        className={cn(
          'max-w-3xl! grid-rows-[auto_minmax(0,1fr)] gap-0! overflow-hidden! p-0!',
          isLong ? 'h-[min(48rem,calc(100dvh-2rem))]' : 'h-[min(32rem,calc(100dvh-2rem))]',
        )}
      >
        <DialogHeader className="border-b p-5! pr-12!">
          <DialogTitle className="break-words">{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        <PlanForm request={request} action={action} start={start} />
      </DialogContent>
    </Dialog>
  );
}
