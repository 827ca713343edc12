import type { FreezeWindow } from '@/lib/guards/schema';

/** Friday 16:00 to Monday 08:00 in Amsterdam, every week since long ago, unless told otherwise. */
export function aWindow(changed: Partial<FreezeWindow> = {}): FreezeWindow {
  return {
    id: 'w1',
    name: 'Weekend',
    reason: 'Nobody watches.',
    timeZone: 'Europe/Amsterdam',
    span: { kind: 'weekly', fromDay: 5, fromTime: '16:00', toDay: 1, toTime: '08:00' },
    liftedAt: [],
    createdAt: new Date('2026-01-01T00:00:00Z'),
    createdByName: 'Lea',
    removedAt: null,
    ...changed,
  };
}
