import { Card } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Rule } from '@/lib/rules/rule';
import type { CheckedRevision } from './checked-revision';
import { RuleLink } from './rule-link';
import { ruleScope } from './rule-scope';
import { RuleStates } from './rule-states';

interface IssueTableProps {
  rules: readonly Rule[];
  revisions: readonly CheckedRevision[];
}

/** The production sheet’s own table, to the letter, with how each preset stands to it. */
export function IssueTable({ rules, revisions }: IssueTableProps) {
  return (
    <Card>
      <Table className="max-lg:block">
        <TableHeader className="max-lg:sr-only">
          <tr>
            <TableHead>Issue</TableHead>
            <TableHead>Symptom</TableHead>
            <TableHead>Our fix</TableHead>
            <TableHead className="w-2/5">State now</TableHead>
          </tr>
        </TableHeader>
        <TableBody className="max-lg:block">
          {rules.map((rule) => (
            <TableRow
              key={rule.id}
              id={rule.id}
              className="scroll-mt-16 target:bg-accent/5 max-lg:grid max-lg:gap-1 max-lg:px-2 max-lg:py-3 lg:[&>td]:align-top"
            >
              <TableCell className="whitespace-nowrap font-medium max-lg:py-0">
                {rule.issue}
                <StatusMark status={rule.severity} className="flex font-normal text-xs" />
              </TableCell>
              <TableCell className="max-lg:py-0">{rule.symptom}</TableCell>
              <TableCell className="max-lg:py-0">
                <span className="text-muted-foreground text-xs lg:hidden">Our fix: </span>
                {rule.ourFix}
              </TableCell>
              <TableCell className="max-lg:pt-2 max-lg:pb-0">
                <RuleStates ruleId={rule.id} revisions={revisions} />
                <details className="mt-2 text-muted-foreground text-xs">
                  <summary className="w-fit cursor-pointer rounded-sm">What is known</summary>
                  <p className="mt-1 max-w-prose">{rule.why}</p>
                  <p className="mt-1">
                    {ruleScope(rule)} · <RuleLink rule={rule} />
                  </p>
                </details>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
