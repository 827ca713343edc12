'use client';

import type { DropdownMenu as Radix } from 'radix-ui';
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import { cn } from './cn';
import { MenuParts, useParts } from './dialog-parts';
import type { MenuPanelProps } from './menu-panel';
import { OverlayRoot, OverlayTrigger, useOverlay } from './overlay';

const load = () => import('./menu-panel');
const MenuPanel = lazy(load);

export function Menu({ children }: { children: ReactNode }) {
  return (
    <span className="relative inline-flex">
      <OverlayRoot load={load}>{children}</OverlayRoot>
    </span>
  );
}

export function MenuTrigger(props: Omit<ComponentProps<typeof OverlayTrigger>, 'opens'>) {
  return <OverlayTrigger opens="menu" {...props} />;
}

export function MenuContent(props: MenuPanelProps) {
  const { isOpen } = useOverlay();
  return <Suspense>{isOpen && <MenuPanel {...props} />}</Suspense>;
}

export function MenuItem({ className, ...props }: ComponentProps<typeof Radix.Item>) {
  const { Item } = useParts(MenuParts);
  return (
    <Item
      className={cn(
        'flex cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1.5 outline-none data-[disabled]:cursor-not-allowed data-[highlighted]:bg-muted data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:text-muted-foreground',
        className,
      )}
      {...props}
    />
  );
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  const { Label } = useParts(MenuParts);
  return <Label className={cn('px-2.5 pt-2 pb-1 text-muted-foreground text-xs', className)} {...props} />;
}

export function MenuSeparator() {
  const { Separator } = useParts(MenuParts);
  return <Separator className="my-1 border-t" />;
}
