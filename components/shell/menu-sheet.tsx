'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useOverlay, useOverlayHandles } from '@/components/ui/overlay';
import { overlayClasses } from '@/components/ui/overlay-classes';
import { NavLinks } from './nav-links';
import type { NavigationItem } from './navigation';

interface MenuSheetProps {
  items: readonly NavigationItem[];
  hints?: Record<string, ReactNode>;
  account: ReactNode;
}

/** The navigation of narrow screens. Loaded when its button is touched. */
export default function MenuSheet({ items, hints, account }: MenuSheetProps) {
  const { setOpen } = useOverlay();
  const { root, onCloseAutoFocus } = useOverlayHandles();
  return (
    <Dialog.Root {...root}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayClasses} />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={onCloseAutoFocus}
          className="fixed inset-y-0 right-0 z-50 flex w-72 max-w-[85vw] flex-col gap-4 border-l bg-popover p-4 shadow-xl"
        >
          <div className="flex items-center justify-between">
            <Dialog.Title className="px-2.5 font-semibold text-sm">Menu</Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="ghost" size="icon" aria-label="Close menu">
                <X />
              </Button>
            </Dialog.Close>
          </div>
          <NavLinks items={items} hints={hints} onNavigate={() => setOpen(false)} />
          <div className="mt-auto">{account}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
