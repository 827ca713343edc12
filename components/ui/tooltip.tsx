'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const TooltipProvider = Radix.Provider;
export const Tooltip = Radix.Root;
export const TooltipTrigger = Radix.Trigger;

export function TooltipContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={6}
        className={cn(
          'z-50 max-w-72 text-balance rounded-md border bg-popover px-2.5 py-1.5 text-popover-foreground text-xs shadow-lg',
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  );
}
