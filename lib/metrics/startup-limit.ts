import 'server-only';
import { db } from '@/lib/db';
import { numberField } from '@/lib/flags/field-value';
import { parsePreset } from '@/lib/flags/preset';

// Of production-v4, for containers that somebody else deployed.
const STARTUP_SECONDS = 900;

/** How long a container of what is deployed may start: a silent one is called starting for so long. */
export async function startupLimitSeconds(): Promise<number> {
  const deployment = await db.deployment.findFirst({
    orderBy: { deployedAt: 'desc' },
    select: { revision: { select: { config: true } } },
  });
  const preset = deployment && parsePreset(deployment.revision.config);
  return (preset?.ok ? numberField(preset.value, 'timeouts.startup') : null) ?? STARTUP_SECONDS;
}
