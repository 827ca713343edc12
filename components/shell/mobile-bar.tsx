'use client';

import { Menu } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { OverlayRoot, OverlayTrigger } from '@/components/ui/overlay';
import { Brand } from './brand';
import type { NavigationItem } from './navigation';

const load = () => import('./menu-sheet');
const MenuSheet = lazy(load);

interface MobileBarProps {
  items: readonly NavigationItem[];
  hints?: Record<string, ReactNode>;
  account: ReactNode;
}

/** The bar of narrow screens, with the navigation in a sheet. */
export function MobileBar({ items, hints, account }: MobileBarProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex h-12 items-center justify-between border-b px-4 lg:hidden">
      <Brand />
      <OverlayRoot load={load} open={isOpen} onOpenChange={setOpen}>
        <OverlayTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Menu">
            <Menu />
          </Button>
        </OverlayTrigger>
        <Suspense>{isOpen && <MenuSheet items={items} hints={hints} account={account} />}</Suspense>
      </OverlayRoot>
    </div>
  );
}
