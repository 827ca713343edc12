import 'server-only';
import type { Actor } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { fail, ok, type Result } from '@/lib/result';
import { insertRevision, isUniqueViolation, type NewRevision } from './insert-revision';

// Words that stand in an address where a preset's name would: /presets/compare.
const RESERVED_NAMES = ['archived', 'compare', 'import', 'new'];

/** The preset under a name of its own; the failure's field is `name` or a path of the preset. */
export function renamed(config: unknown, name: string): Result<Preset> {
  if (RESERVED_NAMES.includes(name.toLowerCase()))
    return fail('invalid', `name cannot be ${name}: the console has a page of that name.`, 'name');
  return parsePreset(isObject(config) ? { ...config, name } : config);
}

/** Makes a preset of its first revision. Of two at once under one name the second is told. */
export async function insertPreset(
  actor: Actor,
  first: Omit<NewRevision, 'preset'>,
  requiredApprovals = 0,
): Promise<Result<{ name: string }>> {
  const { name } = first.config;
  try {
    await db.$transaction(async (tx) => {
      const preset = await tx.preset.create({
        data: { name, requiredApprovals },
        select: { id: true, name: true },
      });
      await insertRevision(tx, actor, { ...first, preset });
    });
    return ok({ name });
  } catch (error) {
    if (isUniqueViolation(error)) return nameTaken(name);
    throw error;
  }
}

async function nameTaken(name: string) {
  const { archivedAt } = await db.preset.findUniqueOrThrow({ where: { name } });
  const whose = archivedAt ? `An archived preset is called ${name}` : `There is already a preset ${name}`;
  return fail('conflict', `${whose}: choose another name.`, 'name');
}

function isObject(config: unknown): config is object {
  return typeof config === 'object' && config !== null && !Array.isArray(config);
}
