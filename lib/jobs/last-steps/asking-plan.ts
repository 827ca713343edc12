import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { numberField, textField } from '@/lib/flags/field-value';
import { goldenPrompts } from '@/lib/golden/store';
import { askingWords } from '@/lib/jobs/last-steps/asking-words';
import { readPlan } from '@/lib/jobs/plan/read-plan';
import { standingDeployment } from '@/lib/jobs/plan/standing-deployment';

/** What asking the golden prompts of a target would do and cost; null when nothing stands there, or there is none to ask. */
export async function askingPlan(targetId: string): Promise<string | null> {
  const [stands, prompts] = await Promise.all([standingDeployment(targetId), goldenPrompts()]);
  if (stands === null || stands.deployment.isStopped || prompts.length === 0) return null;
  const { config, presetName, number } = stands.revision;
  const plan = await readPlan({ kind: 'rollover' });
  return askingWords({
    prompts: prompts.length,
    revision: `${presetName} r${number}`,
    coldStart: plan.ok ? plan.value.coldStart : null,
    idleSeconds: numberField(config, 'compute.scaledown_window') ?? 0,
    dollarsPerContainerHour: dollarsPerHour(textField(config, 'compute.gpu') ?? '', 1, ownPrices()),
  });
}
