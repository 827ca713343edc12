import type { Preset } from '@/lib/flags/preset';
import { numberFlag } from './flag-values';
import { usesEagle } from './uses-eagle';

// SGLang server_args.py (0.5.10): with speculation an absent --max-running-requests becomes this.
const WITH_SPECULATION = 48;

/** How many requests one container runs at once; null when the engine finds out by its memory. */
export function runningRequests(preset: Preset): number | null {
  return numberFlag(preset, 'max-running-requests') ?? (usesEagle(preset) ? WITH_SPECULATION : null);
}
