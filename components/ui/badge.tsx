import type { ComponentProps } from 'react';
import { cn } from './cn';

const LOOKS = {
  default: 'text-muted-foreground',
  accent: 'border-accent/40 bg-accent/10 text-accent',
  success: 'border-success/40 bg-success/10 text-success',
  warning: 'border-warning/40 bg-warning/10 text-warning',
  danger: 'border-danger/40 bg-danger/10 text-danger',
};

interface BadgeProps extends ComponentProps<'span'> {
  variant?: keyof typeof LOOKS;
}

export function Badge({ className, variant = 'default', ...props }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2 py-px text-xs [&_svg]:size-3',
        LOOKS[variant],
        className,
      )}
      {...props}
    />
  );
}
