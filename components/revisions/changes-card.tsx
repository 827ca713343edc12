import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import type { Comparison } from '@/lib/presets/compare-revisions';
import { ComparisonSummary } from './comparison-summary';
import { FieldChanges } from './field-changes';

interface ChangesCardProps {
  title: string;
  comparison: Comparison;
  before: string;
  after: string;
}

/** What differs by flag, with what it sets off in one line on top. */
export function ChangesCard({ title, comparison, before, after }: ChangesCardProps) {
  const groups = [...comparison.flags, ...comparison.platform];
  return (
    <Card aria-label={title}>
      <CardHeader>
        <CardTitle className="min-w-0 break-words">{title}</CardTitle>
        <ComparisonSummary comparison={comparison} />
      </CardHeader>
      {groups.length === 0 ? (
        <CardContent className="text-muted-foreground text-xs">All values are the same.</CardContent>
      ) : (
        <FieldChanges groups={groups} before={before} after={after} />
      )}
    </Card>
  );
}
