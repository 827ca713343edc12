import { loadEngine } from '@/lib/engines/load-engine';
import { nearestEngineVersion } from '@/lib/engines/nearest-engine';
import type { RuleContext } from './rule';

/** The context for a preset of this engine version: its flags, or those of the nearest version known. */
export async function withEngine(context: RuleContext, version: string): Promise<RuleContext> {
  const engine = (await loadEngine(version)) ?? (await loadEngine(nearestEngineVersion(version)));
  return { ...context, engine };
}
