import 'server-only';
import { formatDuration } from '@/lib/format';
import type { Mark } from '@/lib/metrics/series';
import { startsBetween } from '@/lib/starts/read-starts';

/** Containers that came up, each where it began to serve. */
export async function startMarks(from: Date, to: Date): Promise<Mark[]> {
  const starts = await startsBetween(from, to);
  return starts.flatMap(({ containerId, revision, scheduledAtMs, servingAtMs }) => {
    if (servingAtMs === null || servingAtMs >= to.getTime()) return [];
    return {
      kind: 'start' as const,
      atMs: servingAtMs,
      label: 'start',
      title: `Container ${containerId} serves${revision ? ` ${revision}` : ''}`,
      by: null,
      why: `After a start of ${formatDuration((servingAtMs - scheduledAtMs) / 1000)}.`,
      links: [{ label: 'How it came up', href: `/metrics/containers/${containerId}` }],
    };
  });
}
