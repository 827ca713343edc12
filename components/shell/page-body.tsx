import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';

/** What comes under the page header, with the page's margins. */
export function PageBody({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div className={cn('grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 p-4 lg:p-6', className)} {...props} />
  );
}
