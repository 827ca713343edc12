import 'server-only';
import type { CountedContainers, ModalReading } from '@/lib/jobs/plan/plan-inputs';
import { servingCounts } from '@/lib/metrics/serving-counts';
import { heardContainers } from '@/lib/metrics/store';
import { readAutoscaler } from '@/lib/modal/autoscaler';
import { containerCounts } from '@/lib/modal/containers';
import { toFailure } from '@/lib/modal/to-failure';
import { withDeadline } from '@/lib/modal/with-deadline';

const WAIT_MS = 3_000;

/** Containers and autoscaler at this moment, or why Modal does not say. A container without snapshots starts for `startupSeconds` at most. */
export async function askModal(startupSeconds: number): Promise<ModalReading> {
  try {
    const read = await withDeadline(Promise.all([countNow(startupSeconds), readAutoscaler()]), WAIT_MS);
    if (read === 'late')
      return { state: 'silent', why: `Modal has not answered within ${WAIT_MS / 1000} s.` };
    const [counted, autoscaler] = read;
    return { state: 'answered', counted, autoscaler };
  } catch (error) {
    return { state: 'silent', why: toFailure(error).error.message };
  }
}

async function countNow(startupSeconds: number): Promise<CountedContainers> {
  const listed = await containerCounts();
  const heard = await heardContainers(listed.containers.map(({ taskId }) => taskId));
  const at = new Date();
  return { ...servingCounts(listed, heard, startupSeconds, at), at };
}
