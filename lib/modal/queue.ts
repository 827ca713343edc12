import 'server-only';
import { QueueEmptyError } from 'modal';
import { env } from '@/lib/env';
import { modalClient } from '@/lib/modal/client';

const QUEUE_NAME = 'glm51-metrics';

/** The oldest `limit` snapshots of the metrics queue, left where they are; `count` says how many there are in all. */
export async function peekQueue(limit: number): Promise<{ items: string[]; count: number }> {
  const queue = await metricsQueue();
  const items: string[] = [];
  const count = await queue.len();
  if (count === 0) return { items, count };
  for await (const item of queue.iterate()) {
    items.push(String(item));
    if (items.length >= limit) break;
  }
  return { items, count };
}

// The containers drop the oldest item of a full queue, so what is removed may be newer than what was read: store it again.
/** Removes up to `count` of the oldest snapshots and returns what was really removed. */
export async function dropQueue(count: number): Promise<string[]> {
  if (count <= 0) return [];
  const queue = await metricsQueue();
  try {
    return (await queue.getMany(count, { timeoutMs: 0 })).map(String);
  } catch (error) {
    if (error instanceof QueueEmptyError) return [];
    throw error;
  }
}

async function metricsQueue() {
  return modalClient().queues.fromName(QUEUE_NAME, {
    createIfMissing: true,
    environment: env.MODAL_ENVIRONMENT,
  });
}
