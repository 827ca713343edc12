import { fieldAt } from '@/lib/flags/catalogue';
import { formatQuantity } from '@/lib/format';
import { ofSeverity } from '../of-severity';
import type { Draft } from './draft';
import type { Examination } from './examine';

export interface SaveBlocker {
  /** What stands in the way; the first of several is named. */
  sentence: string;
  /** The field to put right. */
  path?: string;
}

/** Why the values cannot be saved by anyone; null when they can. */
export function saveBlocker({ changedPaths, problems, findings }: Examination): SaveBlocker | null {
  if (changedPaths.length === 0) return { sentence: 'Nothing to save yet' };
  const [wrong] = Object.entries(problems);
  if (wrong) {
    const [path] = wrong;
    const count = formatQuantity(Object.keys(problems).length, 'value');
    return { sentence: `${count} cannot be read: ${fieldAt(path).name}`, path };
  }
  const errors = ofSeverity(findings, 'error');
  const [first] = errors;
  if (!first) return null;
  const block = errors.length === 1 ? 'blocks' : 'block';
  return {
    sentence: `${formatQuantity(errors.length, 'error')} ${block} saving: ${first.title}`,
    path: first.path,
  };
}

/** The words that are still missing: the rule whose warning has no reason, or the message; null when all are there. */
export function missingWords(
  { reasons, message }: Pick<Draft, 'reasons' | 'message'>,
  findings: Examination['findings'],
): { ruleId: string } | 'message' | null {
  const unanswered = warningRules(findings).find(({ ruleId }) => !reasons[ruleId]?.trim());
  if (unanswered) return { ruleId: unanswered.ruleId };
  return message.trim() === '' ? 'message' : null;
}

/** The warnings that ask for a reason: one for each rule, however often it hits. */
export function warningRules(findings: Examination['findings']): { ruleId: string; title: string }[] {
  const titles = new Map(ofSeverity(findings, 'warning').map(({ ruleId, title }) => [ruleId, title]));
  return [...titles].map(([ruleId, title]) => ({ ruleId, title }));
}
