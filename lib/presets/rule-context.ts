import 'server-only';
import { z } from 'zod';
import { ownPrices } from '@/lib/cost/own-prices';
import { env } from '@/lib/env';
import { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { RuleContext } from '@/lib/rules/rule';
import { withEngine } from '@/lib/rules/with-engine';
import { WeightsReceipt } from '@/lib/volumes/schema';
import { lookedUpTarget } from './store';

const Receipt = z.object({ fingerprint: Fingerprint });
const SecretNames = z.array(z.string());

/** What the rules may know about the console's target, and of the engine version when one is named. */
export async function ruleContext(engineVersion?: string): Promise<RuleContext> {
  const context: RuleContext = { ...(await targetContext()), gpuPrices: ownPrices() };
  return engineVersion === undefined ? context : withEngine(context, engineVersion);
}

/** What was last read from Modal. A receipt that cannot be read counts as no kernels. */
async function targetContext(): Promise<RuleContext> {
  const target = await lookedUpTarget(env.MODAL_ENVIRONMENT, env.MODAL_APP_NAME);
  if (!target?.volumesObservedAt) return { kernelFingerprint: 'unknown' };
  const receipt = Receipt.safeParse(target.kernels);
  const secrets = SecretNames.safeParse(target.secretNames);
  return {
    kernelFingerprint: receipt.success ? receipt.data.fingerprint : null,
    weights: WeightsReceipt.safeParse(target.weights).success ? 'present' : 'missing',
    workspaceSecrets: secrets.success ? secrets.data : 'unknown',
  };
}
