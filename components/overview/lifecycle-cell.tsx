import type { ReactNode } from 'react';
import { type Status, StatusMark } from '@/components/ui/status-mark';

interface LifecycleCellProps {
  title: string;
  status: Status;
  state: string;
  /** What it is: name, size. */
  facts: ReactNode;
  /** Where, when, who. */
  detail: ReactNode;
  action?: ReactNode;
}

/** One station of the way from weights to containers: a state in a word, its facts, one action. */
export function LifecycleCell({ title, status, state, facts, detail, action }: LifecycleCellProps) {
  return (
    <li className="grid min-w-0 grid-rows-[auto_1fr_auto] gap-1.5 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <h2 className="font-semibold text-sm">{title}</h2>
        <StatusMark status={status} className="text-xs">
          {state}
        </StatusMark>
      </div>
      <p className="break-words text-sm">{facts}</p>
      <div className="flex items-end justify-between gap-2">
        <p className="min-w-0 break-words text-muted-foreground text-xs">{detail}</p>
        {action}
      </div>
    </li>
  );
}
