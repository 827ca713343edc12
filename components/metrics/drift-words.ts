import { formatDuration } from '@/lib/format';
import type { MetricsAnswer, SeenContainer } from '@/lib/metrics/series';
import { STALE_SECONDS } from '@/lib/metrics/series';

// Less is the way of a snapshot through the queue.
const CLOCK_AHEAD_SECONDS = 10;

/** What differs between containers that should be alike, in words. Pure. */
export function driftWords({
  containers,
  generatedAtMs,
  isLive,
}: Pick<MetricsAnswer, 'containers' | 'generatedAtMs' | 'isLive'>): string[] {
  const justNow = generatedAtMs - STALE_SECONDS * 1000;
  const seen = isLive ? containers.filter(({ lastHeardAtMs }) => lastHeardAtMs >= justNow) : containers;
  const ahead = isLive ? seen.filter((each) => aheadSeconds(each, generatedAtMs) >= CLOCK_AHEAD_SECONDS) : [];
  return [
    ...differing(seen, 'version', 'engine versions', isLive),
    ...differing(seen, 'revision', 'revisions', isLive),
    ...ahead.map(
      (container) =>
        `The clock of container ${container.id} is ${formatDuration(aheadSeconds(container, generatedAtMs))} ahead: its values stand too far to the right.`,
    ),
  ];
}

function aheadSeconds({ lastHeardAtMs }: SeenContainer, nowMs: number): number {
  return (lastHeardAtMs - nowMs) / 1000;
}

function differing(
  containers: readonly SeenContainer[],
  key: 'version' | 'revision',
  what: string,
  isLive: boolean,
): string[] {
  const counts = new Map<string, number>();
  for (const container of containers) {
    const value = container[key];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const list = [...counts].map(([value, count]) => `${value} (${count})`).join(', ');
  return [`Containers ${isLive ? 'run' : 'ran'} different ${what}${isLive ? ' now' : ''}: ${list}.`];
}
