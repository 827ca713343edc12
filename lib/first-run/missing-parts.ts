import { z } from 'zod';
import type { Preset } from '@/lib/flags/preset';
import { kernelState, type LookedAt, weightsState } from '@/lib/volumes/volume-states';

interface Stored extends LookedAt {
  secretNames: unknown;
}

const Names = z.array(z.string());

/** What a revision needs and the workspace was last seen without: `the secret glm51-api-key`, `weights`. Pure. */
export function missingParts(target: Stored, revision: { number: number; config: Preset } | null): string[] {
  if (revision === null || target.volumesObservedAt === null) return [];
  const there = Names.safeParse(target.secretNames);
  const secrets = there.success
    ? Object.keys(revision.config.secrets).filter((name) => !there.data.includes(name))
    : [];
  return [
    ...secrets.map((name) => `the secret ${name}`),
    ...(weightsState(target, revision).isGood ? [] : ['weights']),
    ...(kernelState(target, revision).isGood ? [] : ['kernels']),
  ];
}
