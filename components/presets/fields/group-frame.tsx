import type { ReactNode } from 'react';

interface GroupFrameProps {
  id: string;
  title: string;
  aside?: string;
  children: ReactNode;
}

/** A titled section of the form that the list of groups links to. */
export function GroupFrame({ id, title, aside, children }: GroupFrameProps) {
  const headingId = `${id}-heading`;
  return (
    <section id={id} aria-labelledby={headingId} className="scroll-mt-16">
      <h2 id={headingId} className="border-l-3 border-l-transparent px-4 pt-5 pb-1 font-semibold text-sm">
        {title} {aside && <span className="font-normal text-muted-foreground">{aside}</span>}
      </h2>
      <div className="divide-y">{children}</div>
    </section>
  );
}
