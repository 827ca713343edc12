import { StatusMark } from '@/components/ui/status-mark';
import type { Rule } from '@/lib/rules/rule';
import type { CheckedRevision } from './checked-revision';
import { RuleLink } from './rule-link';
import { ruleScope } from './rule-scope';
import { RuleStates } from './rule-states';

const EFFECTS = {
  error: 'Error: blocks saving',
  warning: 'Warning: asks for a reason',
  note: 'Note: for information',
} as const;

/** One rule: what it does, why it stands, where it applies, and how each preset stands to it. */
export function RuleItem({ rule, revisions }: { rule: Rule; revisions: readonly CheckedRevision[] }) {
  const { id, severity, issue, title, why } = rule;
  return (
    <li
      id={id}
      className="grid scroll-mt-16 gap-x-6 gap-y-3 px-4 py-3 target:bg-accent/5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <div className="grid content-start gap-1">
        <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5 text-sm">
          <a href={`#${id}`} className="rounded-sm font-medium hover:underline">
            {title}
            {issue && <span className="font-normal text-muted-foreground"> {issue}</span>}
          </a>
          <StatusMark status={severity} className="font-normal text-xs">
            {EFFECTS[severity]}
          </StatusMark>
        </h3>
        <p className="max-w-prose text-muted-foreground text-sm">{why}</p>
        <p className="text-muted-foreground text-xs">
          {ruleScope(rule)} · <RuleLink rule={rule} />
        </p>
      </div>
      <RuleStates ruleId={id} revisions={revisions} />
    </li>
  );
}
