import type { ComponentProps } from 'react';
import { cn } from './cn';

/** Scrolls sideways inside itself, so that a page never does. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="relative w-full overflow-x-auto">
      <table className={cn('w-full border-collapse text-left text-sm', className)} {...props} />
    </div>
  );
}

export function TableHeader({ className, ...props }: ComponentProps<'thead'>) {
  return <thead className={cn('border-b text-muted-foreground text-xs', className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody className={cn('[&>tr:not(:last-child)]:border-b', className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('hover:bg-muted/50', className)} {...props} />;
}

export function TableHead({ className, scope, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope={scope ?? 'col'}
      className={cn('h-8 whitespace-nowrap px-2 font-medium first:pl-4 last:pr-4 sm:px-4', className)}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('px-2 py-2 first:pl-4 last:pr-4 sm:px-4', className)} {...props} />;
}
