import 'server-only';
import { goldenPrompts } from '@/lib/golden/store';
import { standingDeployment } from '@/lib/jobs/plan/standing-deployment';

/** Whether golden prompts can be asked of a target: something stands there, and there is one to ask. */
export async function canAsk(targetId: string): Promise<boolean> {
  const [stands, prompts] = await Promise.all([standingDeployment(targetId), goldenPrompts()]);
  return stands !== null && !stands.deployment.isStopped && prompts.length > 0;
}
