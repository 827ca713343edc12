import 'server-only';
import { fleetChangesBetween } from '@/lib/jobs/store';
import type { Mark } from '@/lib/metrics/series';

const LABELS = { scale: 'scale', rollover: 'replace', stop: 'stop' } as const;
const TITLES = { scale: 'Scaled the fleet', rollover: 'Replaced the containers', stop: 'Stopped the app' };

/** Jobs that changed how many containers there are, and which. */
export async function fleetMarks(from: Date, to: Date): Promise<Mark[]> {
  const jobs = await fleetChangesBetween(from, to);
  return jobs.map(({ id, number, kind, finishedAt, requestedByName, params }) => ({
    kind: 'fleet',
    atMs: finishedAt.getTime(),
    label: LABELS[kind],
    title: TITLES[kind],
    by: requestedByName,
    ...(kind === 'scale' && { changes: scaleWords(params) }),
    links: [{ label: `Job ${number}`, href: `/jobs/${id}` }],
  }));
}

function scaleWords(params: unknown): string[] {
  const { minContainers, maxContainers, scaledownWindowSeconds } = (params ?? {}) as Record<string, unknown>;
  const said = [
    ['least', minContainers, ''],
    ['most', maxContainers, ''],
    ['idle for', scaledownWindowSeconds, ' s'],
  ] as const;
  return said.flatMap(([name, value, unit]) =>
    typeof value === 'number' ? [`${name} ${value}${unit}`] : [],
  );
}
