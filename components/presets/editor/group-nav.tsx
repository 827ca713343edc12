'use client';

import { Pencil } from 'lucide-react';
import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import type { Severity } from '@/lib/rules/rule';
import type { Examination } from '../drafts/examine';
import { useCurrentSection } from './use-current-section';

const MARKED: readonly Severity[] = ['error', 'warning'];

interface GroupNavProps {
  groups: readonly { id: string; title: string }[];
  examination: Examination;
}

/** The groups of fields, each with what is wrong, risky and changed in it. */
export function GroupNav({ groups, examination }: GroupNavProps) {
  const current = useCurrentSection(groups.map(({ id }) => id).join(' '));
  return (
    <nav aria-label="Groups" className="relative -mx-1 self-start overflow-x-auto wide:sticky wide:top-4">
      <ul className="flex gap-0.5 px-1 wide:grid">
        {groups.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
              className="flex items-center justify-between gap-2 whitespace-nowrap rounded-md px-2.5 py-1.5 text-muted-foreground text-sm hover:bg-muted hover:text-foreground aria-[current]:bg-muted aria-[current]:text-foreground wide:whitespace-normal"
            >
              <span className="min-w-0">{title}</span>
              <GroupMarks groupId={id} examination={examination} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function GroupMarks({ groupId, examination }: { groupId: string; examination: Examination }) {
  const isWithin = (path: string) => path.startsWith(`${groupId}.`);
  const problems = Object.keys(examination.problems).filter(isWithin).length;
  const changed = examination.changedPaths.filter(isWithin).length;
  const counts = MARKED.map((severity) => {
    const findings = examination.findings.filter(
      (finding) => finding.severity === severity && isWithin(finding.path),
    );
    return { severity, count: findings.length + (severity === 'error' ? problems : 0) };
  });
  const marked = counts.filter(({ count }) => count > 0);
  if (marked.length === 0 && changed === 0) return null;
  return (
    <span className="flex shrink-0 flex-wrap justify-end gap-x-1.5 text-xs wide:max-w-16">
      {marked.map(({ severity, count }) => (
        <StatusMark key={severity} status={severity}>
          <span aria-hidden>{count}</span>
          <span className="sr-only">{formatQuantity(count, severity)}</span>
        </StatusMark>
      ))}
      {changed > 0 && (
        <span className="inline-flex items-center gap-1 text-accent">
          <Pencil aria-hidden className="size-3 shrink-0" />
          <span aria-hidden>{changed}</span>
          <span className="sr-only">{formatQuantity(changed, 'change')}</span>
        </span>
      )}
    </span>
  );
}
