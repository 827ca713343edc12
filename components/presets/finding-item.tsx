import type { ReactNode } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import type { Finding } from '@/lib/rules/rule';

/** One finding: mark, title, upstream issue, what it says; children stand below, a fix or a reason. */
export function FindingItem({ finding, children }: { finding: Finding; children?: ReactNode }) {
  return (
    <li className="grid gap-1.5 px-4 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="flex min-w-0 items-baseline gap-2 font-medium text-sm">
          <StatusMark status={finding.severity} iconOnly className="translate-y-0.5" />
          <span>{finding.title}</span>
        </h3>
        <Issue finding={finding} />
      </div>
      <p className="text-muted-foreground text-xs">{finding.message}</p>
      {children}
    </li>
  );
}

function Issue({ finding: { issue, link, title } }: { finding: Finding }) {
  if (!link) return null;
  return (
    <a
      href={link}
      target="_blank"
      rel="noreferrer"
      className="shrink-0 rounded-sm font-mono text-muted-foreground text-xs hover:text-foreground hover:underline"
    >
      {issue?.startsWith('#') ? issue : 'source'}
      <span className="sr-only"> upstream about {title}</span>
    </a>
  );
}
