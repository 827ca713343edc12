import { type ReactNode, useId } from 'react';

interface PlanSectionProps {
  title: string;
  /** A few words beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One question that a plan answers. */
export function PlanSection({ title, aside, children }: PlanSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={id} className="font-medium text-sm">
          {title}
        </h3>
        {aside && <span className="text-muted-foreground text-xs">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
