import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { parsePreset } from '@/lib/flags/preset';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { readBack } from '@/lib/jobs/read-back/read-back';
import { defaultTarget } from '@/lib/jobs/target';
import { toFailure } from '@/lib/modal/to-failure';
import { withDeadline } from '@/lib/modal/with-deadline';
import { fail, ok, type Result } from '@/lib/result';

const WAIT_MS = 10_000;

/** Compares once more what Modal holds with what was deployed last. It only reads, and changes nothing at Modal. */
export async function checkAgain(actor: Actor): Promise<Result<null>> {
  if (!may(actor.role, 'job.start'))
    return fail('forbidden', `The role ${actor.role} may not check deployments.`);
  const { id } = await defaultTarget();
  const deployment = await currentDeployment(id);
  if (!deployment) return fail('not-found', 'Nothing was deployed from here yet.');
  const preset = parsePreset(deployment.revision.config);
  if (!preset.ok) return preset;
  try {
    const found = await withDeadline(readBack(deployment, preset.value), WAIT_MS);
    if (found === 'late') return fail('unavailable', `Modal has not answered within ${WAIT_MS / 1000} s.`);
    return found === null ? fail('not-found', 'Modal lists no such app: it was stopped.') : ok(null);
  } catch (error) {
    return toFailure(error);
  }
}
