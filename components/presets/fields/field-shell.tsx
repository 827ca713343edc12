import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { Field } from '@/lib/flags/catalogue';

interface FieldShellProps {
  field: Pick<Field, 'path' | 'name'>;
  isChanged: boolean;
  isWrong: boolean;
  /** Below the control: its state in a few words. */
  marks: ReactNode;
  hints: ReactNode;
  /** The control. */
  children: ReactNode;
}

/** The frame of a field: a bar for its state, name and explanation at the left, the control at the right. */
export function FieldShell({ field, isChanged, isWrong, marks, hints, children }: FieldShellProps) {
  return (
    <div
      className={cn(
        'grid scroll-my-40 gap-x-6 gap-y-2 border-l-3 border-l-transparent px-4 py-3 @lg:grid-cols-[minmax(0,1fr)_13.5rem]',
        isChanged && 'border-l-accent',
        isWrong && 'border-l-danger',
      )}
    >
      <div className="min-w-0">
        <label htmlFor={field.path} className="break-words font-medium font-mono text-[0.8125rem]">
          {field.name}
        </label>
        {hints}
      </div>
      <div className="grid min-w-0 content-start gap-1">
        <div className="flex min-h-8 items-center gap-1 *:w-full has-[[role=switch]]:*:w-9">{children}</div>
        <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1 empty:hidden">{marks}</div>
      </div>
    </div>
  );
}
