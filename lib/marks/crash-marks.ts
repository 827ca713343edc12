import 'server-only';
import { crashesBetween } from '@/lib/metrics/record-listed';
import type { Mark } from '@/lib/metrics/series';

/** Containers that ended by a fault. */
export async function crashMarks(from: Date, to: Date): Promise<Mark[]> {
  const crashes = await crashesBetween(from, to);
  return crashes.map(({ id, atMs, why }) => ({
    kind: 'crash',
    atMs,
    label: 'crash',
    title: `Container ${id} crashed`,
    by: null,
    why,
    links: [{ label: 'Containers', href: '/metrics/containers' }],
  }));
}
