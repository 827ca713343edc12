import { RANGES, type Range } from '@/lib/metrics/series';

/** The window when nobody chose one: an hour, or the shortest while all that is stored fits into it. Pure. */
export function defaultRange(oldestSnapshotAt: Date | null, now: Date): Range {
  if (oldestSnapshotAt === null) return '15m';
  const ageSeconds = (now.getTime() - oldestSnapshotAt.getTime()) / 1000;
  return ageSeconds < RANGES['15m'].seconds ? '15m' : '1h';
}
