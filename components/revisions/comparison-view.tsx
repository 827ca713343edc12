import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { Comparison } from '@/lib/presets/compare-revisions';
import type { StoredRevision } from '@/lib/presets/schema';
import { ChangesCard } from './changes-card';
import { CommandComparison } from './command-comparison';
import { CostCard } from './cost-card';
import { FindingsChangeCard } from './findings-change-card';
import { StartUpCard } from './start-up-card';

interface ComparisonViewProps {
  from: StoredRevision;
  to: StoredRevision;
  comparison: Comparison;
}

/** Two revisions side by side: by flag, by command, by cost, by what a start needs, by findings. */
export function ComparisonView({ from, to, comparison }: ComparisonViewProps) {
  const isIdentical = comparison.flags.length + comparison.platform.length === 0;
  const names = from.presetName === to.presetName ? shortName : fullName;
  const [before, after] = [names(from), names(to)];
  if (isIdentical)
    return (
      <Card>
        <EmptyState
          title={
            from.id === to.id ? `Both sides are ${fullName(from)}` : `${before} and ${after} are identical`
          }
          description={
            from.id === to.id
              ? 'Pick another revision on one side.'
              : 'Every flag, Modal parameter, secret and variable is the same, and so are command, cost and findings.'
          }
        />
      </Card>
    );
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="grid min-w-0 content-start gap-4">
        <ChangesCard
          title={`From ${before} to ${after}`}
          comparison={comparison}
          before={before}
          after={after}
        />
        <CommandComparison
          lines={comparison.command}
          before={{ label: before, argv: from.command }}
          after={{ label: after, argv: to.command }}
        />
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <CostCard dollarsPerHour={comparison.dollarsPerHour} />
        <StartUpCard comparison={comparison} />
        <FindingsChangeCard findings={comparison.findings} />
      </div>
    </div>
  );
}

function shortName({ number }: StoredRevision): string {
  return `r${number}`;
}

function fullName({ presetName, number }: StoredRevision): string {
  return `${presetName} r${number}`;
}
