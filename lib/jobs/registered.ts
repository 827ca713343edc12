import type { Preset } from '@/lib/flags/preset';

/** What deploy.py makes of a preset when it only registers it (GLM_REGISTER): nothing starts by itself. Pure. */
export function registered(config: Preset): Preset {
  return {
    ...config,
    compute: { ...config.compute, min_containers: 0 },
    constants: { ...config.constants, ENABLE_KEEPALIVE_CRON: false },
  };
}
