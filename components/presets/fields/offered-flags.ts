import type { Engine, EngineFlag } from '@/lib/engines/engine';
import { EXTRA_PREFIX, extraNameProblem } from '@/lib/flags/extra-flags';
import { getField } from '@/lib/flags/field-value';
import { flagPath } from '@/lib/flags/flag-of';
import type { Preset } from '@/lib/flags/preset';

/** The flags of an engine version that a preset may take on: not reserved, not held already under any name. */
export function offeredFlags({ flags }: Engine, preset: Preset): EngineFlag[] {
  return flags.filter(({ name, aliases }) => {
    const names = [name, ...aliases].map((option) => option.slice(2));
    if (!name.startsWith('--') || names.some((own) => extraNameProblem(own) !== null)) return false;
    return names.every((own) => {
      const path = flagPath(preset, own);
      return path.startsWith(EXTRA_PREFIX) && getField(preset, path) === null;
    });
  });
}

/** The offered flags whose names have every typed word, those that begin with the text first. */
export function searchFlags(flags: readonly EngineFlag[], text: string): EngineFlag[] {
  const words = text
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
  const found = flags.filter(({ name, aliases }) => {
    const names = [name, ...aliases].join(' ');
    return words.every((word) => names.includes(word));
  });
  const start = `--${words.join('-')}`;
  const begins = ({ name }: EngineFlag) => (name.startsWith(start) ? 0 : 1);
  return found.sort((left, right) => begins(left) - begins(right) || isOld(left) - isOld(right));
}

function isOld({ deprecated }: EngineFlag): number {
  return deprecated ? 1 : 0;
}
