import 'server-only';
import { db } from '@/lib/db';
import { productionPreset } from '@/lib/flags/production';
import { checkPreset } from '@/lib/rules/check-preset';
import { kvDtypeOmitted } from '@/lib/rules/known-issues/kv-dtype-omitted';
import { insertRevision, isUniqueViolation } from './insert-revision';

const CONSOLE = { id: null, name: 'GLM Console' };
const REASONS = { [kvDtypeOmitted.id]: 'As in the production sheet: kept to the letter.' };

/** Puts production-v4 as shipped into the store, once; later starts and other processes change nothing. */
export async function seedPresets(): Promise<void> {
  const config = productionPreset();
  const { name } = config;
  if (await db.preset.findUnique({ where: { name }, select: { id: true } })) return;
  const message = `${name} as shipped`;
  const findings = checkPreset(config, { kernelFingerprint: 'unknown' });
  try {
    await db.$transaction(async (tx) => {
      const { id } = await tx.preset.create({ data: { name }, select: { id: true } });
      const preset = { id, name };
      await insertRevision(tx, CONSOLE, {
        preset,
        config,
        message,
        findings,
        reasons: REASONS,
        parent: null,
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}
