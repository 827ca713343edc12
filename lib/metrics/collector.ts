import 'server-only';
import { env } from '@/lib/env';
import { holderName } from '@/lib/holder';
import { collectSnapshots } from '@/lib/metrics/collect';
import { claimCollecting, recordUnreachable } from '@/lib/metrics/collector-state';
import { recordContainerCounts } from '@/lib/metrics/container-counts';
import { crashReader } from '@/lib/metrics/crash-reader';
import { fillGap } from '@/lib/metrics/fill-gap';
import { packTicks } from '@/lib/metrics/pack-ticks';
import { prune } from '@/lib/metrics/prune';
import { recordListed } from '@/lib/metrics/record-listed';
import { servingCounts } from '@/lib/metrics/serving-counts';
import { startupLimitSeconds } from '@/lib/metrics/startup-limit';
import { heardContainers } from '@/lib/metrics/store';
import { containerCrashes } from '@/lib/modal/container-crashes';
import { containerFailure } from '@/lib/modal/container-failure';
import { containerHistory } from '@/lib/modal/container-history';
import { containerCounts } from '@/lib/modal/containers';
import { dropQueue, peekQueue } from '@/lib/modal/queue';
import { toFailure, wordsOf } from '@/lib/modal/to-failure';

const COUNT_SECONDS = 15;
const PACK_SECONDS = 60;
const PRUNE_SECONDS = 600;
// After a crash another process takes over this much later; a slower tick is safe, because writes are serial.
const LEASE_SECONDS = 20;

const shared = globalThis as typeof globalThis & { metricsCollector?: NodeJS.Timeout };
const queue = { peek: peekQueue, drop: dropQueue };
const readCrashes = crashReader(containerCrashes);

/**
 * Starts the polling of this process, once; of several processes one at a time does the work. Everything comes from the
 * Modal Queue and the control plane: the deployed URL is never asked, because a request keeps eight GPUs awake.
 */
export function startCollector(): void {
  if (shared.metricsCollector) return;
  const owner = holderName();
  const due = { count: 0, pack: 0, prune: 0 };
  let failing = '';

  async function tick(): Promise<void> {
    if (!(await claimCollecting(owner, LEASE_SECONDS))) return;
    await collectSnapshots(queue);
    // Not the clock of the wall, which jumps: what is due would wait for as long.
    const now = performance.now();
    if (now >= due.count) {
      // While a container is on its way every poll looks: one that crashes may live for seconds only.
      const isSettled = await sampleContainers(new Date());
      due.count = isSettled ? now + COUNT_SECONDS * 1000 : now;
    }
    if (now >= due.pack) {
      due.pack = now + PACK_SECONDS * 1000;
      await packTicks();
    }
    if (now >= due.prune) {
      due.prune = now + PRUNE_SECONDS * 1000;
      await prune(new Date());
    }
  }

  async function loop(): Promise<void> {
    try {
      await tick();
      failing = '';
    } catch (error) {
      const why = await explain(error);
      // One line for each new trouble: a poll every few seconds would flood the log.
      if (why !== failing) console.error(`Metrics are not collected: ${why}`);
      failing = why;
    } finally {
      schedule();
    }
  }

  function schedule(): void {
    shared.metricsCollector = setTimeout(loop, env.METRICS_POLL_SECONDS * 1000);
    shared.metricsCollector.unref();
  }

  schedule();
}

/** Counts the containers; false while one is on its way. */
async function sampleContainers(at: Date): Promise<boolean> {
  await fillGap(containerHistory, at).catch((error) =>
    console.error('Counts of an outage are not known:', error),
  );
  const listed = await containerCounts();
  const ids = listed.containers.map(({ taskId }) => taskId);
  const counts = servingCounts(listed, await heardContainers(ids), await startupLimitSeconds(), at);
  await recordContainerCounts(counts, at);
  await readCrashes(at);
  await recordListed(ids, containerFailure, at);
  return counts.starting === 0 && listed.backlog === 0;
}

/** What went wrong in words. An unreachable control plane is written down as a state that the pages show. */
async function explain(error: unknown): Promise<string> {
  try {
    const { message } = toFailure(error).error;
    await recordUnreachable(new Date(), message);
    return message;
  } catch {
    return wordsOf(error);
  }
}
