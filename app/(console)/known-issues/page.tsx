import type { Metadata } from 'next';
import { RuleCard } from '@/components/presets/rule-card';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { pageActor } from '@/lib/auth/session';
import { RULES } from '@/lib/rules/rules';

export const metadata: Metadata = { title: 'Known issues' };

export default async function KnownIssuesPage() {
  await pageActor('console.read');
  const known = RULES.filter((rule) => rule.symptom);
  const others = RULES.filter((rule) => !rule.symptom);
  return (
    <>
      <PageHeader title="Known issues" />
      <PageBody>
        <p className="max-w-prose text-muted-foreground">
          Every preset is checked against these while it is edited and again when it is saved.
        </p>
        <h2 className="font-semibold">Issues and their fixes</h2>
        <ul className="grid gap-4 lg:grid-cols-2">
          {known.map((rule) => (
            <RuleCard key={rule.id} rule={rule} />
          ))}
        </ul>
        <h2 className="mt-2 font-semibold">Other checks</h2>
        <ul className="grid gap-4 lg:grid-cols-2">
          {others.map((rule) => (
            <RuleCard key={rule.id} rule={rule} />
          ))}
        </ul>
      </PageBody>
    </>
  );
}
