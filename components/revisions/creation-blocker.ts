import { warningRules } from '@/components/presets/drafts/save-blocker';
import { ofSeverity } from '@/components/presets/of-severity';
import { formatQuantity } from '@/lib/format';
import type { Finding } from '@/lib/rules/rule';

interface Written {
  findings: Finding[];
  name: string;
  message: string;
  /** By rule id. */
  reasons: Readonly<Record<string, string>>;
}

/** What a new preset still lacks, in words for the button's side; null when it can be made. */
export function creationBlocker({ findings, name, message, reasons }: Written): string | null {
  const errors = ofSeverity(findings, 'error').length;
  if (errors > 0)
    return `${formatQuantity(errors, 'error')} ${errors === 1 ? 'blocks' : 'block'} saving: fix it beside, or in the text`;
  if (name.trim() === '') return 'A name is missing';
  const unanswered = warningRules(findings).filter(({ ruleId }) => !reasons[ruleId]?.trim());
  if (unanswered.length > 0) return `${formatQuantity(unanswered.length, 'warning')} without a reason`;
  return message.trim() === '' ? 'A message is missing' : null;
}
