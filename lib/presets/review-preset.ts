import 'server-only';
import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { ok, type Result } from '@/lib/result';
import { checkPreset } from '@/lib/rules/check-preset';
import type { Finding } from '@/lib/rules/rule';
import { reviewFindings } from './review-findings';
import { ruleContext } from './rule-context';

interface Review {
  findings: Finding[];
  /** The reasons that answer a warning, by rule id. */
  reasons: Record<string, string>;
}

/** What the rules say of a preset at this moment, once nothing in it blocks a save. */
export async function reviewPreset(
  config: Preset,
  reasons: Readonly<Record<string, string>>,
): Promise<Result<Review>> {
  const findings = checkPreset(config, await ruleContext(textField(config, 'engine.version') ?? ''));
  const reviewed = reviewFindings(findings, reasons);
  return reviewed.ok ? ok({ findings, reasons: reviewed.value }) : reviewed;
}
