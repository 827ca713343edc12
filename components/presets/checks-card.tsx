import { ChevronDown, Wrench } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Finding, Fix } from '@/lib/rules/rule';
import { FindingCounts } from './finding-counts';
import { FindingItem } from './finding-item';

interface ChecksCardProps {
  findings: readonly Finding[];
  readOnly: boolean;
  onFix: (fix: Fix) => void;
}

/** What the rules say about the draft, each with its way out. Folds away on a small screen. */
export function ChecksCard({ findings, readOnly, onFix }: ChecksCardProps) {
  return (
    <Card aria-label="Checks">
      <details open className="group">
        <summary className="flex min-h-11 list-none items-center justify-between gap-3 rounded-xl px-4 py-2">
          <h2 className="font-semibold text-sm">Checks</h2>
          <span className="flex items-center gap-2" role="status">
            <FindingCounts findings={findings} />
            <ChevronDown aria-hidden className="size-4 text-muted-foreground group-open:rotate-180" />
          </span>
        </summary>
        <ul className="divide-y border-t empty:hidden">
          {findings.map((finding) => (
            <FindingItem key={`${finding.ruleId} ${finding.path}`} finding={finding}>
              {!readOnly && <WaysOut finding={finding} onFix={onFix} />}
            </FindingItem>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function WaysOut({ finding: { fix, job }, onFix }: { finding: Finding; onFix: ChecksCardProps['onFix'] }) {
  if (!fix && !job) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {fix && (
        <Button variant="secondary" size="sm" onClick={() => onFix(fix)}>
          <Wrench aria-hidden />
          {fix.label}
        </Button>
      )}
      {job === 'compile' && (
        <Button variant="secondary" size="sm" asChild>
          <Link href="/jobs">Compile kernels in jobs</Link>
        </Button>
      )}
    </div>
  );
}
