import { formatDuration } from '@/lib/format';
import type { MetricsAnswer, SeenContainer } from '@/lib/metrics/series';
import { STALE_SECONDS } from '@/lib/metrics/series';

// Less is the way of a snapshot through the queue.
const CLOCK_AHEAD_SECONDS = 10;
// A snapshot every 15 s, polled every 5 s: one that comes now tells of less than half a minute ago.
const CLOCK_BEHIND_SECONDS = 45;
/** Two looks so far apart tell a container that speaks, of long ago, from one that fell silent. */
export const LOOKS_APART_MS = 30_000;

type Look = Pick<MetricsAnswer, 'containers' | 'generatedAtMs'>;

/** What differs between containers that should be alike, in words; `earlier` is an answer of at least LOOKS_APART_MS before. Pure. */
export function driftWords(
  { containers, generatedAtMs, isLive }: Look & Pick<MetricsAnswer, 'isLive'>,
  earlier: Look | null = null,
): string[] {
  const justNow = generatedAtMs - STALE_SECONDS * 1000;
  const seen = isLive ? containers.filter(({ lastHeardAtMs }) => lastHeardAtMs >= justNow) : containers;
  const ahead = isLive ? seen.filter((each) => aheadSeconds(each, generatedAtMs) >= CLOCK_AHEAD_SECONDS) : [];
  const behind = containers.flatMap((each) => {
    const seconds = isLive && earlier ? behindSeconds(each, { containers, generatedAtMs }, earlier) : null;
    return seconds === null ? [] : { id: each.id, seconds };
  });
  return [
    ...differing(seen, 'version', 'engine versions', isLive),
    ...differing(seen, 'revision', 'revisions', isLive),
    ...ahead.map(
      (container) =>
        `The clock of container ${container.id} is ${formatDuration(aheadSeconds(container, generatedAtMs))} ahead: its values stand too far to the right.`,
    ),
    ...behind.map(
      ({ id, seconds }) =>
        `The clock of container ${id} is ${formatDuration(seconds)} behind, or its metrics come so late: its values stand too far to the left.`,
    ),
  ];
}

function aheadSeconds({ lastHeardAtMs }: SeenContainer, nowMs: number): number {
  return (lastHeardAtMs - nowMs) / 1000;
}

/** How old what a container says is, when it goes on saying it at the pace of time; null when it is new, silent or catching up. */
function behindSeconds({ id, lastHeardAtMs }: SeenContainer, now: Look, earlier: Look): number | null {
  const ageSeconds = (now.generatedAtMs - lastHeardAtMs) / 1000;
  const before = earlier.containers.find((each) => each.id === id);
  if (before === undefined || ageSeconds < CLOCK_BEHIND_SECONDS) return null;
  const elapsedMs = now.generatedAtMs - earlier.generatedAtMs;
  const pace = (lastHeardAtMs - before.lastHeardAtMs) / elapsedMs;
  return elapsedMs >= LOOKS_APART_MS && pace > 0.4 && pace < 1.6 ? ageSeconds : null;
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
