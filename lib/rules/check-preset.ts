import { setField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { appliesTo } from './applies-to';
import type { Finding, Fix, Rule, RuleContext, Severity } from './rule';
import { RULES } from './rules';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Everything the rules say about a preset, errors first. Pure: the browser and the server run the same. */
export function checkPreset(preset: Preset, context: RuleContext, rules = RULES): Finding[] {
  const findings = allFindings(preset, context, rules);
  // A way out of one finding that leads into an error is none.
  const errors = new Set(findings.filter(isError).map(placeOf));
  const judges = rules.filter(isError);
  const opensError = (fix: Fix) =>
    allFindings(withFix(preset, fix), context, judges).some((finding) => !errors.has(placeOf(finding)));
  const sound = findings.map((finding) =>
    finding.fix && opensError(finding.fix) ? { ...finding, fix: undefined } : finding,
  );
  return SEVERITIES.flatMap((severity) => sound.filter((finding) => finding.severity === severity));
}

/** The same before the fixes are judged, in the order of the rules. */
export function allFindings(preset: Preset, context: RuleContext, rules = RULES): Finding[] {
  return rules.flatMap((rule) => findingsOf(rule, preset, context));
}

/** The preset after the fix; the one given stays as it is. */
export function withFix(preset: Preset, { changes }: Fix): Preset {
  return changes.reduce((at, { path, value }) => setField(at, path, value), preset);
}

function findingsOf(rule: Rule, preset: Preset, context: RuleContext): Finding[] {
  if (!appliesTo(rule, preset)) return [];
  const { id: ruleId, severity, title, issue, link } = rule;
  return rule.check(preset, context).map((hit) => ({ ruleId, severity, title, issue, link, ...hit }));
}

function isError({ severity }: { severity: Severity }): boolean {
  return severity === 'error';
}

function placeOf({ ruleId, path }: Finding): string {
  return `${ruleId} ${path}`;
}
