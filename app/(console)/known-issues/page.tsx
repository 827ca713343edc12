import type { Metadata } from 'next';
import { FilterForm } from '@/components/known-issues/filter-form';
import { IssueTable } from '@/components/known-issues/issue-table';
import { passes, ruleFilter } from '@/components/known-issues/rule-filter';
import { RuleGroup } from '@/components/known-issues/rule-group';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { pageActor } from '@/lib/auth/session';
import { RULE_GROUPS, RULES } from '@/lib/rules/rules';
import { checkedRevisions } from './checked-revisions';

export const metadata: Metadata = { title: 'Known issues' };

interface KnownIssuesPageProps {
  searchParams: Promise<{ q?: string | string[]; found?: string | string[] }>;
}

export default async function KnownIssuesPage({ searchParams }: KnownIssuesPageProps) {
  await pageActor('console.read');
  const [asked, revisions] = await Promise.all([searchParams, checkedRevisions()]);
  const filter = ruleFilter(asked);
  const shown = RULES.filter((rule) => passes(rule, filter, revisions));
  const issues = shown.filter((rule) => rule.symptom);
  const groups = RULE_GROUPS.map(({ id, title, rules }) => ({
    id,
    title: id === 'known-issues' ? 'Other known issues' : title,
    rules: rules.filter((rule) => shown.includes(rule) && !rule.symptom),
  }));
  return (
    <>
      <PageHeader title="Known issues" />
      <PageBody>
        <p className="max-w-prose text-muted-foreground">
          Every preset is checked against these while it is edited, when it is saved and before it is
          deployed.
        </p>
        <FilterForm filter={filter} shown={shown.length} all={RULES.length} />
        {shown.length === 0 && (
          <EmptyState title="No rule fits" description="Look for other words, or clear the filter." />
        )}
        {issues.length > 0 && <IssueTable rules={issues} revisions={revisions} />}
        {groups.map(
          ({ id, title, rules }) =>
            rules.length > 0 && <RuleGroup key={id} title={title} rules={rules} revisions={revisions} />,
        )}
      </PageBody>
    </>
  );
}
