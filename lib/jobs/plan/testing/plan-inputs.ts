import { LIST_PRICES } from '@/lib/cost/gpu-prices';
import type { FieldValue } from '@/lib/flags/field-schema';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { renderCommand } from '@/lib/flags/render-command';
import { productionWith } from '@/lib/flags/testing/production-with';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import type { StoredRevision } from '@/lib/presets/schema';
import type { UsualStart } from '@/lib/starts/schema';
import { usualStart } from '@/lib/starts/usual-start';

export const AT = new Date('2026-11-23T14:00:00Z');

/** production-v4 with some values changed, as a stored revision. */
export function aRevision(number: number, values: Record<string, FieldValue> = {}): StoredRevision {
  const config = productionWith(values);
  return {
    id: `r${number}`,
    presetId: 'p1',
    presetName: 'production-v4',
    number,
    config,
    command: renderCommand(config),
    message: 'Another',
    findings: [],
    reasons: {},
    parentId: null,
    ticket: null,
    authorId: 'u1',
    authorName: 'Ada',
    createdAt: AT,
  };
}

export function standsThere(
  revision: StoredRevision,
  { isStopped = false } = {},
): NonNullable<PlanInputs['stands']> {
  const { presetName, number } = revision;
  const deployedAt = AT.toISOString();
  return {
    revision,
    deployment: { presetName, number, deployedAt, deployedByName: 'Ada', isStopped },
  };
}

/** A deploy of r2 over r1 that changes nothing, with everything in place and nothing running. */
export function planInputs(changed: Partial<PlanInputs> = {}): PlanInputs {
  return {
    kind: 'deploy',
    asked: null,
    settings: null,
    target: { appName: 'glm51', environment: 'main', isSimulator: false },
    revision: aRevision(2),
    findings: [],
    standing: null,
    stands: standsThere(aRevision(1)),
    compiledFor: fingerprintOf(aRevision(1).config),
    weights: { repo: 'zai-org/GLM-5.1-FP8', bytes: 704e9 },
    counted: up(0),
    modal: { state: 'not asked' },
    guards: { sentences: [], mayOverride: false },
    budgetWarning: null,
    pastRuns: [],
    pastCompiles: [],
    pastStarts: usualStarts([]),
    prices: LIST_PRICES,
    goldenPrompts: 3,
    ...changed,
  };
}

export function up(running: number, starting = 0): NonNullable<PlanInputs['counted']> {
  return { running, starting, at: AT };
}

/** Starts of 40 s until the image is up, and then so many for the weights. */
export function usualStarts(weightsSeconds: readonly number[]): UsualStart {
  const past = weightsSeconds.map((seconds) => ({
    scheduledAtMs: 0,
    servingAtMs: (40 + seconds) * 1000,
    stretches: [
      { phase: 'image' as const, fromMs: 0, toMs: 40_000 },
      { phase: 'weights' as const, fromMs: 40_000, toMs: (40 + seconds) * 1000 },
    ],
    likeness: null,
  }));
  return usualStart(past, null);
}
