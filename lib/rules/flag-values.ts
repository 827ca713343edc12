import { flagOf } from '@/lib/flags/flag-of';
import type { Preset } from '@/lib/flags/preset';

/** The number a flag has, wherever the preset holds it, by the first of its names that is given; null when none is. */
export function numberFlag(preset: Preset, ...names: readonly string[]): number | null {
  const value = names.map((name) => flagOf(preset, name)).find((given) => given !== null);
  return typeof value === 'number' ? value : null;
}

/** The same for text. */
export function textFlag(preset: Preset, ...names: readonly string[]): string | null {
  const value = names.map((name) => flagOf(preset, name)).find((given) => given !== null);
  return typeof value === 'string' ? value : null;
}

export function switchedOn(preset: Preset, name: string): boolean {
  return flagOf(preset, name) === true;
}
