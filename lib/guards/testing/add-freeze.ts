import { db } from '@/lib/db';

/** A freeze that holds from an hour ago for an hour more. */
export async function freezeNow(name = 'Launch day'): Promise<void> {
  const hour = (offset: number) => new Date(Date.now() + offset * 3_600_000).toISOString().slice(0, 16);
  const span = { kind: 'once', from: hour(-1), to: hour(1) };
  await db.freezeWindow.create({
    data: { name, reason: 'Everybody watches the launch.', timeZone: 'UTC', span, createdByName: 'Lea' },
  });
  // It was made before it began.
  await db.freezeWindow.updateMany({
    where: { name },
    data: { createdAt: new Date(Date.now() - 7_200_000) },
  });
}
