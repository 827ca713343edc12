'use client';

import { AlertDialog as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { Button } from './button';
import { cn } from './cn';
import { overlayClasses, panelClasses } from './overlay-classes';

export const AlertDialog = Radix.Root;
export const AlertDialogTrigger = Radix.Trigger;

export function AlertDialogContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayClasses} />
      <Radix.Content className={cn(panelClasses, className)} {...props} />
    </Radix.Portal>
  );
}

export function AlertDialogHeader({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('grid gap-1', className)} {...props} />;
}

export function AlertDialogTitle({ className, ...props }: ComponentProps<typeof Radix.Title>) {
  return <Radix.Title className={cn('font-semibold text-base', className)} {...props} />;
}

export function AlertDialogDescription({ className, ...props }: ComponentProps<typeof Radix.Description>) {
  return <Radix.Description className={cn('text-muted-foreground text-sm', className)} {...props} />;
}

export function AlertDialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('flex flex-wrap justify-end gap-2', className)} {...props} />;
}

export function AlertDialogCancel({ children, ...props }: ComponentProps<typeof Button>) {
  return (
    <Radix.Cancel asChild>
      <Button variant="secondary" {...props}>
        {children}
      </Button>
    </Radix.Cancel>
  );
}

export function AlertDialogAction({ children, ...props }: ComponentProps<typeof Button>) {
  return (
    <Radix.Action asChild>
      <Button {...props}>{children}</Button>
    </Radix.Action>
  );
}
