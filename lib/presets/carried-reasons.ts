import type { Finding } from '@/lib/rules/rule';
import type { StoredRevision } from './schema';

/**
 * The reasons of the parent that still answer a warning, by rule id: the same rule says the same words.
 * Other words are another risk, so that warning asks anew.
 */
export function carriedReasons(
  parent: Pick<StoredRevision, 'findings' | 'reasons'>,
  findings: readonly Finding[],
): Record<string, string> {
  const accepted = new Set(parent.findings.map(words));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const changed = new Set(warnings.filter((finding) => !accepted.has(words(finding))).map(rule));
  const unchanged = warnings.filter((finding) => !changed.has(rule(finding)));
  return Object.fromEntries(
    unchanged.flatMap(({ ruleId }) => {
      const reason = parent.reasons[ruleId];
      return reason ? [[ruleId, reason]] : [];
    }),
  );
}

function rule({ ruleId }: Finding): string {
  return ruleId;
}

function words({ ruleId, message }: Finding): string {
  return `${ruleId} ${message}`;
}
