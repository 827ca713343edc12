'use client';

import { Menu, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { overlayClasses } from '@/components/ui/overlay-classes';
import { Brand } from './brand';
import { NavLinks } from './nav-links';

interface MobileBarProps {
  hints?: Record<string, ReactNode>;
  account: ReactNode;
}

/** The bar of narrow screens, with the navigation in a sheet. */
export function MobileBar({ hints, account }: MobileBarProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex h-12 items-center justify-between border-b px-4 lg:hidden">
      <Brand />
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <Button variant="ghost" size="icon" aria-label="Menu">
            <Menu />
          </Button>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className={overlayClasses} />
          <Dialog.Content
            aria-describedby={undefined}
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
            <NavLinks hints={hints} onNavigate={() => setOpen(false)} />
            <div className="mt-auto">{account}</div>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </div>
  );
}
