import 'server-only';
import { fleetNow } from '@/app/api/metrics/fleet-now';
import { recentDeployments } from '@/lib/jobs/store';
import { collectorState } from '@/lib/metrics/collector-state';
import { overviewPanels } from '@/lib/metrics/overview-panels';
import { type Collecting, type Mark, type OverviewMetrics, RANGES, type Range } from '@/lib/metrics/series';

// Twenty marks cost a chart some 5 to 10 ms a redraw, and say less than the last few.
const MOST_MARKS = 8;

/** Everything that the charts of one page draw, in one answer. */
export async function overviewMetrics(range: Range, now: Date): Promise<OverviewMetrics> {
  const [{ grid, panels }, fleet, marks, collecting] = await Promise.all([
    overviewPanels(RANGES[range].seconds, now),
    fleetNow(now),
    deploymentMarks(),
    collectingState(),
  ]);
  return {
    range,
    generatedAtMs: now.getTime(),
    grid,
    panels,
    marks: marks.filter(({ atMs }) => atMs >= grid.startMs),
    fleet,
    collecting,
  };
}

async function deploymentMarks(): Promise<Mark[]> {
  const deployments = await recentDeployments(MOST_MARKS);
  return deployments.map(({ deployedAt, deployedByName, revision }) => ({
    atMs: deployedAt.getTime(),
    label: `r${revision.number}`,
    by: deployedByName,
  }));
}

async function collectingState(): Promise<Collecting> {
  const state = await collectorState();
  return {
    polledAtMs: state?.polledAt?.getTime() ?? null,
    unreachableSinceMs: state?.unreachableSince?.getTime() ?? null,
    unreachableWhy: state?.unreachableWhy ?? null,
    refusedSnapshots: Number(state?.refusedSnapshots ?? 0),
  };
}
