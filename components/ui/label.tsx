import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Label({ className, htmlFor, ...props }: ComponentProps<'label'>) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller gives htmlFor and the text.
  return <label htmlFor={htmlFor} className={cn('font-medium text-sm', className)} {...props} />;
}
