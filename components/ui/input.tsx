import type { ComponentProps } from 'react';
import { cn } from './cn';
import { fieldClasses } from './field-classes';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(fieldClasses, 'h-8 px-2.5', className)} {...props} />;
}
