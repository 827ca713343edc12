import 'server-only';
import { freezesBetween } from '@/lib/guards/store';
import type { Mark } from '@/lib/metrics/series';

const LINKS = [{ label: 'Freeze windows', href: '/settings/guards' }];

/** Where freezes began and ended. */
export async function freezeMarks(from: Date, to: Date): Promise<Mark[]> {
  const freezes = await freezesBetween(from, to);
  return freezes
    .flatMap(({ name, reason, from: begin, to: end }): Mark[] => {
      const freeze = { kind: 'freeze', by: null, why: reason, links: LINKS } as const;
      return [
        { ...freeze, atMs: begin.getTime(), label: 'freeze', title: `Freeze “${name}” began` },
        { ...freeze, atMs: end.getTime(), label: 'thaw', title: `Freeze “${name}” ended` },
      ];
    })
    .filter(({ atMs }) => atMs >= from.getTime() && atMs < to.getTime());
}
