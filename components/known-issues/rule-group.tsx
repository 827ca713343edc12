import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { formatQuantity } from '@/lib/format';
import type { Rule } from '@/lib/rules/rule';
import type { CheckedRevision } from './checked-revision';
import { RuleItem } from './rule-item';

interface RuleGroupProps {
  title: string;
  rules: readonly Rule[];
  revisions: readonly CheckedRevision[];
}

/** The rules of one kind. */
export function RuleGroup({ title, rules, revisions }: RuleGroupProps) {
  return (
    <Card aria-label={title}>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
        <span className="text-muted-foreground text-xs tabular-nums">
          {formatQuantity(rules.length, 'rule')}
        </span>
      </CardHeader>
      <ul className="divide-y">
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} revisions={revisions} />
        ))}
      </ul>
    </Card>
  );
}
