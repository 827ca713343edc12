'use client';

import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { cn } from './cn';
import { fieldClasses } from './field-classes';
import { useChangeBeforeHydration } from './use-change-before-hydration';

/** The browser's own select: for dense forms, and the one to prefer where a label must find it. */
export function NativeSelect({ className, children, ...props }: ComponentProps<'select'>) {
  const select = useRef<HTMLSelectElement>(null);
  useChangeBeforeHydration(select, props.value);
  return (
    <span className={cn('relative inline-flex w-full min-w-0', className)}>
      <select
        ref={select}
        className={cn(fieldClasses, 'h-8 appearance-none truncate pr-8 pl-2.5 [&>option]:bg-popover')}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-2 right-2 size-4 text-muted-foreground"
      />
    </span>
  );
}
