import 'server-only';
import { gaugeColumn, LOOK_BACK_SECONDS, rounded, stepsOf } from '@/lib/metrics/columns';
import { newestContainerCounts, readContainerCounts } from '@/lib/metrics/container-counts';
import { gaugeByContainer } from '@/lib/metrics/gauge-by-container';
import type { MetricsSource } from '@/lib/metrics/metrics-source';
import { packedSteps } from '@/lib/metrics/packed-steps';
import type { Point } from '@/lib/metrics/point';
import { rowSecondsOf } from '@/lib/metrics/resolution';
import { rollUpFleet, rollUpTime, type Span } from '@/lib/metrics/roll-up';
import type { Grid } from '@/lib/metrics/series';
import { containersBetween, readContainers, readPieces } from '@/lib/metrics/store';

const MOST_CONTAINERS = 1000;

/** The console's own store. */
export const embeddedSource: MetricsSource = {
  async steps({ grid, metrics, containers }) {
    if (metrics.length === 0) return emptySteps(grid);
    const rowSeconds = rowSecondsOf(grid.stepSeconds);
    const span = spanOf(grid);
    if (containers === undefined)
      return packedSteps(await readPieces('fleet', rowSeconds, span, metrics), grid);
    const chosen = new Set(containers);
    const points = await readContainers(rowSeconds, span, metrics);
    const together = rollUpFleet(
      points.filter(({ container }) => chosen.has(container)),
      rowSeconds,
      span,
    );
    return stepsOf(inSteps(together, grid), grid);
  },

  async gaugeByContainer({ grid, gauge, containers }) {
    const pieces = await readPieces('containers', rowSecondsOf(grid.stepSeconds), spanOf(grid), [gauge]);
    const chosen = containers && new Set(containers);
    return gaugeByContainer(pieces, grid, gauge, chosen);
  },

  async counts(grid) {
    const [rows, newest] = await Promise.all([
      readContainerCounts(rowSecondsOf(grid.stepSeconds), spanOf(grid)),
      newestContainerCounts(),
    ]);
    return {
      running: gaugeColumn(rows, grid, ({ runningMax }) => runningMax, Math.max),
      starting: gaugeColumn(rows, grid, ({ startingMax }) => startingMax, Math.max),
      pending: gaugeColumn(rows, grid, ({ pendingMax }) => pendingMax, Math.max),
      mean: gaugeColumn(rows, grid, ({ runningSum, startingSum, samples }) =>
        rounded((runningSum + startingSum) / samples, 3),
      ),
      newestAtMs: newest?.at.getTime() ?? null,
    };
  },

  async containers(fromMs, toMs) {
    const rows = await containersBetween(new Date(fromMs), new Date(toMs), MOST_CONTAINERS);
    return rows.map(({ id, revision, lastSnapshotAt, argv, serverInfo }) => ({
      id,
      revision,
      version: versionOf(serverInfo),
      lastHeardAtMs: lastSnapshotAt.getTime(),
      argv,
    }));
  },
};

/** The rows of a grid, with those that its first step looks back to, and the one that has just begun. */
function spanOf({ startMs, stepSeconds, count }: Grid): Span {
  return {
    from: new Date(startMs - LOOK_BACK_SECONDS * 1000),
    to: new Date(startMs + count * stepSeconds * 1000),
  };
}

function inSteps(points: Point[], { stepSeconds }: Grid): Point[] {
  return stepSeconds === rowSecondsOf(stepSeconds) ? points : rollUpTime(points, stepSeconds);
}

function emptySteps({ count }: Grid): null[] {
  return Array.from({ length: count }, () => null);
}

function versionOf(serverInfo: unknown): string | null {
  const version =
    serverInfo !== null && typeof serverInfo === 'object' && 'version' in serverInfo
      ? serverInfo.version
      : null;
  return typeof version === 'string' ? version : null;
}
