import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { isNotFound } from '@/lib/modal/is-not-found';

// GenericResult.GenericStatus: SUCCESS 1, TERMINATED 3, IDLE_TIMEOUT 7 are the ways to end without a fault.
const IN_ORDER = [1, 3, 7];

/** Why a container that is gone ended, when that was a fault; null when it ended in order or Modal forgot it. */
export async function containerFailure(taskId: string): Promise<string | null> {
  try {
    const { info } = await controlPlane().taskGetInfo({ taskId });
    const result = info?.result;
    if (!result || result.status === 0 || IN_ORDER.includes(result.status)) return null;
    return result.exception || `the container exited with code ${result.exitcode}`;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
