import type { Rule } from '@/lib/rules/rule';

/** Where what the rule says can be read upstream. */
export function RuleLink({ rule: { link, issue, title } }: { rule: Rule }) {
  return (
    <a href={link} target="_blank" rel="noreferrer" className="rounded-sm text-accent hover:underline">
      {issue?.startsWith('#') ? `Upstream ${issue}` : 'Source'}
      <span className="sr-only"> about {title}</span>
    </a>
  );
}
