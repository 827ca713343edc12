import { containerStep, loadAt } from './fleet-hour.mjs';

const DAY_SECONDS = 86_400;
// As far back as the charts' windows read steps of this length.
const REACH_SECONDS = { 15: 6 * 3600, 60: 2 * DAY_SECONDS, 300: 8 * DAY_SECONDS, 3600: 45 * DAY_SECONDS };
const NAMES = ['ta-01K8QF3V9Z', 'ta-01K8QG71MD', 'ta-01K8QH2C4P'];

/** Days of a fleet of up to three containers into the store, ending `endMs`: each resolution as rolling up would have left it. */
export async function fillDays({ load, db }, { endMs, revision = 'r1' }) {
  const { seededRandom } = await load('lib/metrics/seeded-random.ts');
  const { groupBy } = await load('lib/metrics/group-by.ts');
  const { rollUpFleet } = await load('lib/metrics/roll-up.ts');
  const { blockOfPoints, ticksOf, writeFrames } = await load('lib/metrics/frame-store.ts');
  const { blockOf, TICKS_KEPT } = await load('lib/metrics/ticks.ts');
  for (const [text, reach] of Object.entries(REACH_SECONDS)) {
    const stepSeconds = Number(text);
    const points = stepsOf(stepSeconds, endMs - reach * 1000, endMs, seededRandom(stepSeconds));
    const from = new Date(endMs - reach * 1000 - stepSeconds * 1000);
    const fleet = rollUpFleet(points, stepSeconds, { from, to: new Date(endMs + stepSeconds * 1000) });
    const tickFromMs = endMs - TICKS_KEPT * stepSeconds * 1000;
    for (const [scope, ofScope] of Object.entries({ containers: points, fleet })) {
      const byBlock = groupBy(ofScope, ({ at }) => blockOf(at, stepSeconds).from.getTime());
      for (const [startMs, inBlock] of byBlock)
        await writeFrames(db, await blockOfPoints(inBlock, scope, stepSeconds, new Date(startMs)));
      const newest = ofScope.filter(({ at }) => at.getTime() >= tickFromMs);
      await writeFrames(db, ticksOf(newest, scope, stepSeconds));
    }
    await db.containerCount.createMany({ data: countsOf(points, stepSeconds), skipDuplicates: true });
  }
  await db.metricContainer.createMany({
    data: NAMES.map((id) => ({
      id,
      revision,
      startedAt: new Date(endMs - 20 * DAY_SECONDS * 1000),
      firstSeenAt: new Date(endMs - 20 * DAY_SECONDS * 1000),
      lastSnapshotAt: new Date(endMs),
    })),
  });
  await db.$executeRaw`ANALYZE "MetricFrame"`;
}

/** One container by night, three by day. */
function isUp(index, load) {
  return load > [0, 0.42, 0.72][index];
}

function stepsOf(stepSeconds, fromMs, endMs, random) {
  const stepMs = stepSeconds * 1000;
  const points = [];
  for (let atMs = Math.floor(fromMs / stepMs) * stepMs; atMs < endMs; atMs += stepMs) {
    const load = loadAt(atMs, () => 0.5);
    const up = NAMES.filter((_, index) => isUp(index, load));
    for (const container of up) {
      const own = Math.min(1, (loadAt(atMs, random) * 1.9) / up.length);
      points.push(containerStep({ container, atMs, stepSeconds, load: own, random }));
    }
  }
  return points;
}

// A container is on its way so long before it serves, at first without a machine.
const START_SECONDS = 480;
const PENDING_SECONDS = 120;

function countsOf(points, stepSeconds) {
  const running = new Map();
  for (const { at } of points) running.set(at.getTime(), (running.get(at.getTime()) ?? 0) + 1);
  const samples = Math.max(1, stepSeconds / 15);
  return [...running].map(([atMs, count]) => {
    const runningIn = (seconds) => {
      const steps = Math.max(1, Math.floor(seconds / stepSeconds));
      return running.get(atMs + steps * stepSeconds * 1000) ?? count;
    };
    const starting = Math.max(0, runningIn(START_SECONDS) - count);
    const pending = Math.max(0, runningIn(START_SECONDS) - runningIn(START_SECONDS - PENDING_SECONDS));
    return {
      stepSeconds,
      at: new Date(atMs),
      samples,
      runningMax: count,
      runningSum: count * samples,
      startingMax: starting,
      startingSum: starting * samples,
      pendingMax: pending,
      pendingSum: pending * samples,
    };
  });
}
