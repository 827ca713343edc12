import { FindingItem } from '@/components/presets/finding-item';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { formatQuantity } from '@/lib/format';
import type { Comparison } from '@/lib/presets/compare-revisions';
import type { Finding } from '@/lib/rules/rule';

/** What the rules of today say of the one side and not of the other. */
export function FindingsChangeCard({ findings: { gained, lost } }: Pick<Comparison, 'findings'>) {
  return (
    <Card aria-label="Findings">
      <CardHeader>
        <CardTitle>Findings</CardTitle>
        <span className="text-muted-foreground text-xs">by the rules of today</span>
      </CardHeader>
      {gained.length + lost.length === 0 && (
        <CardContent className="text-muted-foreground text-xs">Both have the same findings.</CardContent>
      )}
      <Findings title={`${formatQuantity(gained.length, 'finding')} gained`} findings={gained} />
      <Findings title={`${formatQuantity(lost.length, 'finding')} lost`} findings={lost} />
    </Card>
  );
}

function Findings({ title, findings }: { title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title} className="not-last:border-b">
      <h3 className="bg-muted/40 px-4 py-1 font-medium text-muted-foreground text-xs">{title}</h3>
      <ul className="divide-y">
        {findings.map((finding) => (
          <FindingItem key={`${finding.ruleId} ${finding.path}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
