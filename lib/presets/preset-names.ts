import 'server-only';
import { db } from '@/lib/db';

/** The names of all presets, archived ones too. */
export async function presetNames(): Promise<string[]> {
  const presets = await db.preset.findMany({ orderBy: { name: 'asc' }, select: { name: true } });
  return presets.map(({ name }) => name);
}
