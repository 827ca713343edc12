'use client';

import { DropdownMenu as Radix } from 'radix-ui';
import { type ComponentProps, type FocusEvent, useState } from 'react';
import { cn } from './cn';
import { MenuParts } from './dialog-parts';
import { useOverlay, useOverlayHandles } from './overlay';

export type MenuPanelProps = ComponentProps<typeof Radix.Content>;

/** An open menu. Loaded on demand: draw `MenuContent`. */
export default function MenuPanel({ className, align = 'end', children, ...props }: MenuPanelProps) {
  const { trigger } = useOverlay();
  const { root, onCloseAutoFocus } = useOverlayHandles();
  const [{ name, isByKeyboard }] = useState(() => openedBy(trigger.current));

  function onFocus({ target, currentTarget }: FocusEvent<HTMLElement>): void {
    if (!isByKeyboard || target !== currentTarget) return;
    currentTarget.querySelector<HTMLElement>('[role=menuitem]:not([data-disabled])')?.focus();
  }

  return (
    <Radix.Root {...root}>
      {/* Radix' own button is only the place that it stands at: the real one was there before. */}
      <Radix.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute inset-0" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={name}
          aria-labelledby={undefined}
          className={cn(
            'z-50 grid min-w-52 rounded-lg border bg-popover p-1 text-popover-foreground text-sm shadow-lg',
            className,
          )}
          onFocus={onFocus}
          onCloseAutoFocus={onCloseAutoFocus}
          {...props}
        >
          <MenuParts value={Radix}>{children}</MenuParts>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A menu is called as its button; who opens it by key comes to its first item. */
function openedBy(button: HTMLElement | null) {
  return {
    name: button?.ariaLabel ?? button?.textContent ?? undefined,
    isByKeyboard: button?.matches(':focus-visible') ?? false,
  };
}
