import { Wrench } from 'lucide-react';
import { FindingCounts } from '@/components/presets/finding-counts';
import { FindingItem } from '@/components/presets/finding-item';
import { Button } from '@/components/ui/button';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import type { Finding, Fix } from '@/lib/rules/rule';

interface NewPresetChecksProps {
  findings: readonly Finding[];
  onFix: (fix: Fix) => void;
}

/** What the rules say of a preset that is not saved yet, each with its fix. */
export function NewPresetChecks({ findings, onFix }: NewPresetChecksProps) {
  return (
    <Card aria-label="Checks">
      <CardHeader>
        <CardTitle>Checks</CardTitle>
        <span role="status">
          <FindingCounts findings={findings} />
        </span>
      </CardHeader>
      <ul className="relative max-h-[32rem] divide-y overflow-y-auto">
        {findings.map((finding) => (
          <FindingItem key={`${finding.ruleId} ${finding.path}`} finding={finding}>
            {finding.fix && <FixButton fix={finding.fix} onFix={onFix} />}
          </FindingItem>
        ))}
      </ul>
    </Card>
  );
}

function FixButton({ fix, onFix }: { fix: Fix; onFix: NewPresetChecksProps['onFix'] }) {
  return (
    <div>
      <Button variant="secondary" size="sm" onClick={() => onFix(fix)}>
        <Wrench aria-hidden />
        {fix.label}
      </Button>
    </div>
  );
}
