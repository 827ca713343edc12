import 'server-only';
import type { Preset } from '@/lib/flags/preset';
import { formatQuantity } from '@/lib/format';
import type { Deployment } from '@/lib/generated/prisma/client';
import type { JobRun } from '@/lib/jobs/job-run';
import { differences, differenceWords } from '@/lib/jobs/read-back/compare-deployed';
import { readBack } from '@/lib/jobs/read-back/read-back';
import { fail, ok, type Result } from '@/lib/result';

/** The step that makes "deployed" true: what Modal holds is what the revision asks for. Says no with each difference. */
export async function verifyDeploy(
  run: JobRun,
  deployment: Deployment,
  { revision, config }: { revision: string; config: Preset },
): Promise<Result<void>> {
  const { version } = deployment;
  await run.describe('verify', `v${version} is published; comparing it with ${revision}`);
  const found = await readBack(deployment, config);
  if (found === null)
    return fail('conflict', `v${version} was published, but Modal no longer lists the app. ${LOOK_AGAIN}`);
  const differing = differences(found.compared);
  if (differing.length > 0) {
    const each = differenceWords(found.compared, revision);
    return fail(
      'conflict',
      `${each}\n\nv${version} is published and serves, but it is not ${revision}. ${WAY_OUT}`,
    );
  }
  const untold = found.compared.filter(({ verdict }) => verdict === 'not told').length;
  const agreeing = formatQuantity(found.compared.length - untold, 'value');
  const rest = untold > 0 ? `, ${untold} not told by Modal` : '';
  await run.finish('verify', `version ${version} serves; ${agreeing} read back and equal${rest}`);
  return ok(undefined);
}

const LOOK_AGAIN = 'Somebody else may have stopped it: deploy again.';
const WAY_OUT = 'Somebody else may have deployed at the same time: deploy again, then it is compared anew.';
