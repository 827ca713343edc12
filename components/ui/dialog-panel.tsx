'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { Button } from './button';
import { cn } from './cn';
import { DialogParts } from './dialog-parts';
import { useOverlayHandles } from './overlay';
import { overlayClasses, panelClasses } from './overlay-classes';

export type DialogPanelProps = ComponentProps<typeof Radix.Content>;

/** An open dialog. Loaded on demand: draw `DialogContent`. */
export default function DialogPanel({ className, children, ...props }: DialogPanelProps) {
  const { root, onCloseAutoFocus } = useOverlayHandles();
  return (
    <Radix.Root {...root}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClasses} />
        <Radix.Content className={cn(panelClasses, className)} onCloseAutoFocus={onCloseAutoFocus} {...props}>
          <DialogParts value={Radix}>{children}</DialogParts>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon-sm" className="absolute top-3 right-3" aria-label="Close">
              <X />
            </Button>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
