import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import type { Finding, Severity } from '@/lib/rules/rule';
import { ofSeverity } from './of-severity';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** `2 errors  1 warning  3 notes`, each with its shape; “No findings” when there are none. */
export function FindingCounts({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <StatusMark status="ok">No findings</StatusMark>;
  return (
    <span className="inline-flex flex-wrap gap-x-3 text-xs">
      {SEVERITIES.map((severity) => ({ severity, count: ofSeverity(findings, severity).length }))
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <StatusMark key={severity} status={severity}>
            {formatQuantity(count, severity)}
          </StatusMark>
        ))}
    </span>
  );
}
