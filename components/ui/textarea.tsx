import type { ComponentProps } from 'react';
import { cn } from './cn';
import { fieldClasses } from './field-classes';

export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cn(fieldClasses, 'px-2.5 py-1.5', className)} {...props} />;
}
