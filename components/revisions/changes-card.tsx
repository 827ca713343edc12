import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { formatQuantity } from '@/lib/format';
import type { FieldChange } from '@/lib/presets/diff';
import { FieldChanges } from './field-changes';

interface ChangesCardProps {
  title: string;
  changes: readonly FieldChange[];
  before: string;
  after: string;
}

export function ChangesCard({ title, changes, before, after }: ChangesCardProps) {
  return (
    <Card aria-label={title}>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
        <span className="text-muted-foreground text-xs">{formatQuantity(changes.length, 'change')}</span>
      </CardHeader>
      {changes.length === 0 ? (
        <CardContent className="text-muted-foreground text-xs">All values are the same.</CardContent>
      ) : (
        <FieldChanges changes={changes} before={before} after={after} />
      )}
    </Card>
  );
}
