import 'server-only';
import { addCounts, type CollectedCounts, refusedCount } from '@/lib/metrics/collected';
import { recordPoll } from '@/lib/metrics/collector-state';
import { recordSnapshots } from '@/lib/metrics/record-snapshots';
import { parseSnapshot, type Snapshot } from '@/lib/metrics/snapshot';

/** Where snapshots come from: the Modal Queue, or a list in a test. */
export interface SnapshotQueue {
  peek(limit: number): Promise<{ items: string[]; count: number }>;
  /** Removes the oldest `count` items and answers with what it removed. */
  drop(count: number): Promise<string[]>;
}

export interface Collected {
  stored: number;
  refused: number;
  lastRefusal: string | null;
  /** All that happened, by name. */
  counts: CollectedCounts;
}

const BATCH_ITEMS = 200;

/**
 * Empties the queue: reads, stores, and only then removes, so a crash in between stores twice (which changes nothing)
 * and never loses. A refused item is counted and removed, or it would come back for ever.
 */
export async function collectSnapshots(
  queue: SnapshotQueue,
  now: () => Date = () => new Date(),
): Promise<Collected> {
  const total: Collected = { stored: 0, refused: 0, lastRefusal: null, counts: {} };
  for (;;) {
    const { items } = await queue.peek(BATCH_ITEMS);
    await storeItems(items);
    const removed = items.length > 0 ? await queue.drop(items.length) : [];
    // A full queue lets go of its oldest between reading and removing: then newer, unread ones were removed.
    const seen = new Set(items);
    await storeItems(removed.filter((item) => !seen.has(item)));
    if (items.length < BATCH_ITEMS) break;
  }
  await recordPoll(now(), total);
  return total;

  async function storeItems(items: string[]): Promise<void> {
    const snapshots: Snapshot[] = [];
    for (const item of items) {
      const parsed = parseSnapshot(item, now());
      if (parsed.ok) {
        snapshots.push(parsed.value);
        continue;
      }
      const { field, message, kind } = parsed.error;
      count({ [kind]: 1 });
      total.lastRefusal = field === undefined ? message : `${field}: ${message}`;
    }
    count({ ...(await recordSnapshots(snapshots)) });
  }

  function count(counts: CollectedCounts): void {
    total.counts = addCounts(total.counts, counts);
    total.stored = total.counts.stored ?? 0;
    total.refused = refusedCount(total.counts);
  }
}
