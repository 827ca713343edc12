'use client';

import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

export function PopoverContent({ className, align = 'end', ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          'z-50 grid max-w-[min(22rem,calc(100vw-1rem))] gap-2 rounded-lg border bg-popover p-3 text-popover-foreground text-sm shadow-lg',
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  );
}
