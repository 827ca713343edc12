import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'rounded-sm border bg-muted px-1 py-px font-mono text-muted-foreground text-xs',
        className,
      )}
      {...props}
    />
  );
}
