import type { Preset } from '@/lib/flags/preset';
import { appliesTo } from './applies-to';
import type { Finding, RuleContext, Severity } from './rule';
import { RULES } from './rules';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Everything the rules say about a preset, errors first. Pure: the browser and the server run the same. */
export function checkPreset(preset: Preset, context: RuleContext): Finding[] {
  const findings = RULES.filter((rule) => appliesTo(rule, preset)).flatMap((rule) => {
    const { id: ruleId, severity, title, issue, link } = rule;
    return rule.check(preset, context).map((hit) => ({ ruleId, severity, title, issue, link, ...hit }));
  });
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
