'use client';

import type { AlertDialog as Radix } from 'radix-ui';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { AlertDialogPanelProps } from './alert-dialog-panel';
import { Button } from './button';
import { cn } from './cn';
import { AlertDialogParts, useParts } from './dialog-parts';
import { type OverlayProps, OverlayRoot, OverlayTrigger, useOverlay } from './overlay';

const load = () => import('./alert-dialog-panel');
const AlertDialogPanel = lazy(load);

export function AlertDialog(props: OverlayProps) {
  return <OverlayRoot load={load} {...props} />;
}

export const AlertDialogTrigger = OverlayTrigger;

export function AlertDialogContent(props: AlertDialogPanelProps) {
  const { isOpen } = useOverlay();
  return <Suspense>{isOpen && <AlertDialogPanel {...props} />}</Suspense>;
}

export function AlertDialogHeader({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('grid gap-1', className)} {...props} />;
}

export function AlertDialogTitle({ className, ...props }: ComponentProps<typeof Radix.Title>) {
  const { Title } = useParts(AlertDialogParts);
  return <Title className={cn('font-semibold text-base', className)} {...props} />;
}

export function AlertDialogDescription({ className, ...props }: ComponentProps<typeof Radix.Description>) {
  const { Description } = useParts(AlertDialogParts);
  return <Description className={cn('text-muted-foreground text-sm', className)} {...props} />;
}

export function AlertDialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('flex flex-wrap justify-end gap-2', className)} {...props} />;
}

export function AlertDialogCancel({ children, ...props }: ComponentProps<typeof Button>) {
  const { Cancel } = useParts(AlertDialogParts);
  return (
    <Cancel asChild>
      <Button variant="secondary" {...props}>
        {children}
      </Button>
    </Cancel>
  );
}

export function AlertDialogAction({ children, ...props }: ComponentProps<typeof Button>) {
  const { Action } = useParts(AlertDialogParts);
  return (
    <Action asChild>
      <Button {...props}>{children}</Button>
    </Action>
  );
}
