import { formatQuantity } from '@/lib/format';
import type { Draft, Examination } from './draft';
import { ofSeverity } from './of-severity';

/** Why the draft cannot be saved now, in words for the button's side; null when it can. */
export function saveBlocker(draft: Draft, { changedPaths, problems, findings }: Examination): string | null {
  if (changedPaths.length === 0) return 'Nothing to save yet';
  const wrong = Object.keys(problems).length;
  if (wrong > 0) return `${formatQuantity(wrong, 'value')} cannot be read`;
  const errors = ofSeverity(findings, 'error').length;
  if (errors > 0) return `${formatQuantity(errors, 'error')} ${errors === 1 ? 'blocks' : 'block'} saving`;
  const unanswered = warningRules(findings).filter(({ ruleId }) => !draft.reasons[ruleId]?.trim());
  if (unanswered.length > 0) return `${formatQuantity(unanswered.length, 'warning')} without a reason`;
  if (draft.message.trim() === '') return 'A message is missing';
  return null;
}

/** The warnings that ask for a reason: one for each rule, however often it hits. */
export function warningRules(findings: Examination['findings']): { ruleId: string; title: string }[] {
  const titles = new Map(ofSeverity(findings, 'warning').map(({ ruleId, title }) => [ruleId, title]));
  return [...titles].map(([ruleId, title]) => ({ ruleId, title }));
}
