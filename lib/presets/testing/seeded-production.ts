import { seedPresets } from '@/lib/presets/seed';
import { presetByName } from '@/lib/presets/store';

/** production-v4 as every console starts with it: its r1 was written by the console itself. */
export async function seededProduction(): Promise<{ presetId: string; r1: string }> {
  await seedPresets();
  const preset = await presetByName('production-v4');
  if (!preset) throw new Error('The seed made no production-v4');
  return { presetId: preset.id, r1: preset.latest.id };
}
