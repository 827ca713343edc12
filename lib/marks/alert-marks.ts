import 'server-only';
import { alertsBetween } from '@/lib/alerts/store';
import type { Mark } from '@/lib/metrics/series';

const LINKS = [{ label: 'Alerts', href: '/alerts' }];

/** Where alerts fired and were resolved. */
export async function alertMarks(from: Date, to: Date): Promise<Mark[]> {
  const alerts = await alertsBetween(from, to);
  return alerts
    .flatMap(({ ruleName, firedAt, resolvedAt, note, acknowledgedByName }): Mark[] => {
      const alert = { kind: 'alert', by: null, links: LINKS } as const;
      const fired: Mark = {
        ...alert,
        atMs: firedAt.getTime(),
        label: 'alert',
        title: `Alert “${ruleName}” fired`,
        ...(acknowledgedByName !== null && {
          why: `Acknowledged by ${acknowledgedByName}${note ? `: ${note}` : ''}`,
        }),
      };
      if (resolvedAt === null) return [fired];
      const resolved = { label: 'resolved', title: `Alert “${ruleName}” resolved` };
      return [fired, { ...alert, ...resolved, atMs: resolvedAt.getTime() }];
    })
    .filter(({ atMs }) => atMs >= from.getTime() && atMs < to.getTime());
}
