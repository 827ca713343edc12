import type { ReactNode } from 'react';

interface MessagePageProps {
  title: string;
  description: ReactNode;
  /** A link or button that leads on. */
  action?: ReactNode;
}

/** One plain message in place of a page. */
export function MessagePage({ title, description, action }: MessagePageProps) {
  return (
    <div className="grid min-h-[60dvh] place-content-center gap-3 p-6">
      <h1 className="font-semibold text-lg">{title}</h1>
      <p className="max-w-prose text-muted-foreground">{description}</p>
      {action && <div>{action}</div>}
    </div>
  );
}
