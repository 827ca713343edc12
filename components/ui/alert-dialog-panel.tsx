'use client';

import { AlertDialog as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { AlertDialogParts } from './dialog-parts';
import { useOverlayHandles } from './overlay';
import { overlayClasses, panelClasses } from './overlay-classes';

export type AlertDialogPanelProps = ComponentProps<typeof Radix.Content>;

/** An open question. Loaded on demand: draw `AlertDialogContent`. */
export default function AlertDialogPanel({ className, children, ...props }: AlertDialogPanelProps) {
  const { root, onCloseAutoFocus } = useOverlayHandles();
  return (
    <Radix.Root {...root}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClasses} />
        <Radix.Content className={cn(panelClasses, className)} onCloseAutoFocus={onCloseAutoFocus} {...props}>
          <AlertDialogParts value={Radix}>{children}</AlertDialogParts>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
