import { fail, ok, type Result } from '@/lib/result';
import type { Finding } from '@/lib/rules/rule';
import { REASON_LENGTH } from './limits';

/** Errors block; each warning asks for a reason. Returns the reasons that answer a warning, by rule id. */
export function reviewFindings(
  findings: readonly Finding[],
  reasons: Readonly<Record<string, string>>,
): Result<Record<string, string>> {
  const error = findings.find(({ severity }) => severity === 'error');
  if (error) return fail('blocked', `${error.title}: ${error.message}`, error.path);
  const accepted: Record<string, string> = {};
  for (const { ruleId, title } of findings.filter(({ severity }) => severity === 'warning')) {
    const reason = reasons[ruleId]?.trim() ?? '';
    const field = `reasons.${ruleId}`;
    if (reason === '') return fail('invalid', `“${title}” is a warning: say why you accept it.`, field);
    if (reason.length > REASON_LENGTH)
      return fail('invalid', `The reason for “${title}” has room for ${REASON_LENGTH} characters.`, field);
    accepted[ruleId] = reason;
  }
  return ok(accepted);
}
