import type { Rule } from '@/lib/rules/rule';
import type { CheckedRevision } from './checked-revision';

export interface RuleFilter {
  text: string;
  onlyFound: boolean;
}

/** The filter that an address carries: `?q=watchdog&found=1`. */
export function ruleFilter({ q, found }: { q?: string | string[]; found?: string | string[] }): RuleFilter {
  return { text: typeof q === 'string' ? q.trim() : '', onlyFound: found === '1' };
}

/** Whether a rule has every word that is looked for, and is found where only such rules are wanted. */
export function passes(
  rule: Rule,
  { text, onlyFound }: RuleFilter,
  revisions: readonly CheckedRevision[],
): boolean {
  const hits = revisions.flatMap(({ findings }) => findings.filter(({ ruleId }) => ruleId === rule.id));
  if (onlyFound && hits.length === 0) return false;
  const { id, severity, title, issue, symptom, ourFix, why } = rule;
  const told = [id, severity, title, issue, symptom, ourFix, why, ...hits.map(({ message }) => message)];
  const words = told.join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
