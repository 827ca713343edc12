import 'server-only';
import type { SeenContainer } from '@/lib/metrics/series';
import { startOf, startsBetween } from '@/lib/starts/read-starts';
import { PHASE_TITLES, START_PHASES, type Start } from '@/lib/starts/schema';
import { secondsByPhase } from '@/lib/starts/waterfall';
import type { FrozenContainer, Limited } from './incident';

const MOST_CONTAINERS = 50;

/** Containers that came up in a range, and those that were heard in it and came up before. */
export async function readContainers(
  from: Date,
  to: Date,
  heard: readonly SeenContainer[],
): Promise<Limited<FrozenContainer>> {
  const starts = await startsBetween(from, to);
  const started = new Set(starts.map(({ containerId }) => containerId));
  const before = heard.filter(({ id }) => !started.has(id));
  const all = [...starts.map(ofStart), ...(await Promise.all(before.slice(0, MOST_CONTAINERS).map(ofHeard)))];
  const shown = all.slice(0, MOST_CONTAINERS);
  return { shown, leftOut: starts.length + before.length - shown.length };
}

async function ofHeard({ id, revision }: SeenContainer): Promise<FrozenContainer> {
  const start = await startOf(id);
  if (start !== null) return ofStart(start);
  const unknown = { gpu: null, scheduledAtMs: null, servingAtMs: null, endedAtMs: null, failure: null };
  return { id, revision, state: 'heard', phases: [], ...unknown };
}

function ofStart(start: Start): FrozenContainer {
  const { containerId: id, revision, gpu, state, scheduledAtMs, servingAtMs, endedAtMs, failure } = start;
  // The engine returns to some phases for its draft model; one that goes on has no length yet.
  const taken = secondsByPhase(
    start.stretches.filter(({ toMs }) => toMs !== null),
    0,
  );
  const phases = START_PHASES.flatMap((phase) => {
    const seconds = taken[phase];
    return seconds === undefined ? [] : [{ title: PHASE_TITLES[phase], seconds }];
  });
  return { id, revision, gpu, state, scheduledAtMs, servingAtMs, endedAtMs, failure, phases };
}
