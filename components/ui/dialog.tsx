'use client';

import type { Dialog as Radix } from 'radix-ui';
import { type ComponentProps, lazy, Suspense } from 'react';
import { cn } from './cn';
import type { DialogPanelProps } from './dialog-panel';
import { DialogParts, useParts } from './dialog-parts';
import { type OverlayProps, OverlayRoot, OverlayTrigger, useOverlay } from './overlay';

const load = () => import('./dialog-panel');
const DialogPanel = lazy(load);

export function Dialog(props: OverlayProps) {
  return <OverlayRoot load={load} {...props} />;
}

export const DialogTrigger = OverlayTrigger;

export function DialogContent(props: DialogPanelProps) {
  const { isOpen } = useOverlay();
  return <Suspense>{isOpen && <DialogPanel {...props} />}</Suspense>;
}

export function DialogClose(props: ComponentProps<typeof Radix.Close>) {
  const { Close } = useParts(DialogParts);
  return <Close {...props} />;
}

export function DialogHeader({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('grid gap-1 pr-8', className)} {...props} />;
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof Radix.Title>) {
  const { Title } = useParts(DialogParts);
  return <Title className={cn('font-semibold text-base', className)} {...props} />;
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof Radix.Description>) {
  const { Description } = useParts(DialogParts);
  return <Description className={cn('text-muted-foreground text-sm', className)} {...props} />;
}

export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('flex flex-wrap justify-end gap-2', className)} {...props} />;
}
