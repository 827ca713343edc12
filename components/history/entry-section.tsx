import type { ReactNode } from 'react';

/** A part of an opened entry under its small heading. */
export function EntrySection({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: string;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-2 border-t px-4 py-3">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 font-medium text-muted-foreground text-xs">
        {title}
        {aside && <span className="font-normal">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
