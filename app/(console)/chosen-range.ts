import 'server-only';
import { defaultRange } from '@/lib/metrics/default-range';
import { isRange, type Range } from '@/lib/metrics/series';
import { oldestSnapshotAt } from '@/lib/metrics/store';

/** The window of a page's charts: what its URL asks for, else the default for what is stored. */
export async function chosenRange(asked: string | string[] | undefined, now: Date): Promise<Range> {
  return isRange(asked) ? asked : defaultRange(await oldestSnapshotAt(), now);
}
