import 'server-only';
import { textField } from '@/lib/flags/field-value';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { formatQuantity } from '@/lib/format';
import type { Prisma } from '@/lib/generated/prisma/client';
import { probeModal } from '@/lib/modal/probe';
import { ruleContext } from '@/lib/presets/rule-context';
import { standingOf } from '@/lib/presets/standing-store';
import { fail, ok, type Result } from '@/lib/result';
import { checkPreset } from '@/lib/rules/check-preset';
import { RULES } from '@/lib/rules/rules';

/**
 * All that can be known before anything is sent: the preset is whole, no rule blocks it, Modal answers,
 * and the revision may still be deployed. Takes under 10 s.
 */
export async function checkDeploy({
  revisionId,
  config,
}: {
  revisionId: string;
  config: Prisma.JsonValue;
}): Promise<Result<{ preset: Preset; summary: string }>> {
  const parsed = parsePreset(config);
  if (!parsed.ok) {
    const { message, field } = parsed.error;
    return fail(
      'invalid',
      `The stored preset is not valid. ${message} Save a corrected revision and deploy that.`,
      field,
    );
  }
  const version = textField(parsed.value, 'engine.version') ?? '';
  const findings = checkPreset(parsed.value, await ruleContext(version));
  const blocking = findings.find(({ severity }) => severity === 'error');
  if (blocking) {
    const advice = 'Correct it in the preset editor, save, and deploy the new revision.';
    return fail('blocked', `${blocking.title}: ${blocking.message} ${advice}`, blocking.path);
  }
  const reachable = await probeModal();
  if (!reachable.ok) return reachable;
  // As late as can be: much may have been said about the revision while the job waited.
  const blocker = (await standingOf(revisionId))?.blockers[0];
  if (blocker) return fail('blocked', blocker);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const passed = `${formatQuantity(RULES.length, 'rule')} checked, ${formatQuantity(warnings, 'warning')}`;
  return ok({ preset: parsed.value, summary: `${passed}; Modal answers` });
}
