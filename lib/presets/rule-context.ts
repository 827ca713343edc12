import 'server-only';
import { z } from 'zod';
import { env } from '@/lib/env';
import { Fingerprint } from '@/lib/flags/fingerprint';
import type { RuleContext } from '@/lib/rules/rule';
import { kernelsOnTarget } from './store';

const Receipt = z.object({ fingerprint: Fingerprint });

/** What the rules may know about the console's target. A receipt that cannot be read counts as no kernels. */
export async function ruleContext(): Promise<RuleContext> {
  const target = await kernelsOnTarget(env.MODAL_ENVIRONMENT, env.MODAL_APP_NAME);
  if (!target?.volumesObservedAt) return { kernelFingerprint: 'unknown' };
  const receipt = Receipt.safeParse(target.kernels);
  return { kernelFingerprint: receipt.success ? receipt.data.fingerprint : null };
}
