'use client';

import { createContext, type ReactNode, type RefObject, use, useMemo, useRef, useState } from 'react';
import { Slot } from './slot';

interface Overlay {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  trigger: RefObject<HTMLElement | null>;
  /** Fetches the code of what opens. */
  load: () => Promise<unknown>;
}

const Context = createContext<Overlay | null>(null);

export interface OverlayProps {
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** Whether something lies over the page. Its code is no part of the page: it comes when its button is pointed at, focused or clicked. */
export function OverlayRoot({
  open,
  defaultOpen = false,
  onOpenChange,
  load,
  children,
}: OverlayProps & Pick<Overlay, 'load'>) {
  const [isOpenHere, setOpenHere] = useState(defaultOpen);
  const trigger = useRef<HTMLElement>(null);
  const isOpen = open ?? isOpenHere;
  const overlay = useMemo(() => {
    const setOpen = (to: boolean) => {
      setOpenHere(to);
      onOpenChange?.(to);
    };
    return { isOpen, setOpen, trigger, load };
  }, [isOpen, onOpenChange, load]);
  return <Context value={overlay}>{children}</Context>;
}

export function useOverlay(): Overlay {
  const overlay = use(Context);
  if (overlay === null) throw new Error('Draw it inside its Dialog or AlertDialog.');
  return overlay;
}

interface OverlayTriggerProps {
  asChild: true;
  opens?: 'dialog' | 'menu';
  children: ReactNode;
}

/** Makes its child, a button, open what it belongs to. */
export function OverlayTrigger({ opens = 'dialog', children }: OverlayTriggerProps) {
  const { isOpen, setOpen, trigger, load } = useOverlay();
  const prepare = () => void load().catch(() => undefined);
  return (
    <Slot
      ref={trigger}
      aria-haspopup={opens}
      aria-expanded={isOpen}
      data-state={isOpen ? 'open' : 'closed'}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => setOpen(true)}
      onKeyDown={(event) => {
        if (opens !== 'menu' || event.key !== 'ArrowDown') return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      {children}
    </Slot>
  );
}

/** What Radix needs to know of an overlay that it did not open itself: when it closes, and where the focus returns to. */
export function useOverlayHandles() {
  const { isOpen, setOpen, trigger } = useOverlay();
  const onCloseAutoFocus = (event: Event) => {
    if (event.defaultPrevented || trigger.current === null) return;
    event.preventDefault();
    trigger.current.focus();
  };
  return { root: { open: isOpen, onOpenChange: setOpen }, onCloseAutoFocus };
}
