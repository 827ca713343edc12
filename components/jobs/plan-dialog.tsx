'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';
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
import { PlanSkeleton } from './plan-skeleton';
import type { StartAction } from './start-action';

const PlanForm = lazy(() => import('./plan-form'));

interface PlanDialogProps {
  /** The button that opens it. */
  trigger: ReactNode;
  title: string;
  description: ReactNode;
  request: PlanRequest;
  /** What the button does, until the plan says what it costs: `Deploy r12`. */
  action: string;
  /** The button keeps that name, whatever the plan would call it. */
  isNamed?: boolean;
  start: StartAction;
  /** Called when it is started and the page stays. */
  onDone?: () => void;
  defaultOpen?: boolean;
}

/** Says what a job will change, take and cost, then starts it. */
export function PlanDialog(props: PlanDialogProps) {
  const { trigger, title, description, request, action, isNamed, start, onDone, defaultOpen = false } = props;
  const [isOpen, setOpen] = useState(defaultOpen);
  const isLong = 'revisionId' in request || request.kind === 'again';
  const close = () => {
    setOpen(false);
    onDone?.();
  };
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
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
        <Suspense
          fallback={
            <div className="px-5 py-4">
              <PlanSkeleton />
            </div>
          }
        >
          <PlanForm request={request} action={action} isNamed={isNamed} start={start} onDone={close} />
        </Suspense>
      </DialogContent>
    </Dialog>
  );
}
