import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface EmptyStateProps {
  title: string;
  /** What to do next, in one sentence. */
  description?: ReactNode;
  icon?: LucideIcon;
  action?: ReactNode;
  className?: string;
}

export function EmptyState({ title, description, icon: Icon, action, className }: EmptyStateProps) {
  return (
    <div className={cn('grid justify-items-center gap-2 px-4 py-10 text-center', className)}>
      {Icon && <Icon aria-hidden className="size-5 text-muted-foreground" />}
      <p className="font-medium">{title}</p>
      {description && <p className="max-w-prose text-balance text-muted-foreground text-sm">{description}</p>}
      {action}
    </div>
  );
}
