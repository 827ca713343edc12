import 'server-only';
import { ownPrices } from '@/lib/cost/own-prices';
import { textField } from '@/lib/flags/field-value';
import { type Comparison, compareRevisions } from '@/lib/presets/compare-revisions';
import { ruleContext } from '@/lib/presets/rule-context';
import type { StoredRevision } from '@/lib/presets/schema';
import { checkPreset } from '@/lib/rules/check-preset';

/** Both sides by the prices and the rules of this moment, so that a rule that came between them tells nothing about them. */
export async function compareAtPresent(from: StoredRevision, to: StoredRevision): Promise<Comparison> {
  const [before, after] = await Promise.all([from, to].map(atPresent));
  return compareRevisions(before ?? from, after ?? to, ownPrices());
}

async function atPresent({ config, command }: StoredRevision) {
  const context = await ruleContext(textField(config, 'engine.version') ?? '');
  return { config, command, findings: checkPreset(config, context) };
}
