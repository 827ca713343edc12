const RETENTION_SECONDS = { 15: 48 * 3600, 60: 14 * 86_400, 300: 90 * 86_400, 3600: 400 * 86_400 };

/** Takes scrapes in the order of time and leaves what collecting, packing and pruning them would have left. */
export async function storeFiller({ load, db }, { endMs }) {
  const { STEPS } = await load('lib/metrics/resolution.ts');
  const { rollUpFleet, rollUpTime } = await load('lib/metrics/roll-up.ts');
  const { stepStart } = await load('lib/metrics/point.ts');
  const { blockOfPoints, ticksOf, writeFrames } = await load('lib/metrics/frame-store.ts');
  const { blockOf, TICKS_KEPT } = await load('lib/metrics/ticks.ts');
  const { millionths } = await load('lib/metrics/millionths.ts');
  const { BOUNDS } = await import('./traffic.mjs');
  const HOUR_MS = 3_600_000;
  const waiting = new Map();
  let hour = [];
  let hourStart = null;
  const latest = new Map();

  /** Points of one scope and step, kept until their block is complete. */
  async function keep(scope, step, points) {
    const keptFromMs = endMs - RETENTION_SECONDS[step] * 1000;
    const key = `${scope} ${step}`;
    const rows = [...(waiting.get(key) ?? []), ...points.filter(({ at }) => at.getTime() >= keptFromMs)];
    const newest = rows.at(-1);
    const block = newest && blockOf(newest.at, step);
    const done = block ? rows.filter(({ at }) => at < block.from) : [];
    await writeBlocks(scope, step, done);
    waiting.set(key, block ? rows.filter(({ at }) => at >= block.from) : []);
  }

  async function writeBlocks(scope, step, points) {
    const starts = new Set(points.map(({ at }) => blockOf(at, step).from.getTime()));
    for (const start of starts) {
      const inBlock = points.filter(({ at }) => blockOf(at, step).from.getTime() === start);
      await writeFrames(db, await blockOfPoints(inBlock, scope, step, new Date(start)));
    }
  }

  async function closeHour() {
    const from = new Date(hourStart);
    const span = { from, to: new Date(hourStart + HOUR_MS) };
    let [points, fleet] = [hour, rollUpFleet(hour, 15, span)];
    for (const step of STEPS) {
      if (step !== 15) [points, fleet] = [rollUpTime(points, step), rollUpTime(fleet, step)];
      await keep('containers', step, points);
      await keep('fleet', step, fleet);
    }
    hour = [];
  }

  return {
    async add({ container, atMs, counts, gauges }) {
      const start = Math.floor(atMs / HOUR_MS) * HOUR_MS;
      if (hourStart !== null && start > hourStart) await closeHour();
      hourStart = start;
      latest.set(container, atMs);
      const sum = millionths(
        counts.reduce((total, count, index) => total + count * (BOUNDS[index] ?? 400) * 0.8, 0),
      );
      hour.push({
        container,
        at: new Date(atMs),
        gauges: Object.fromEntries(
          Object.entries(gauges).map(([name, value]) => [
            name,
            { min: value, max: value, sum: value, count: 1 },
          ]),
        ),
        counters: {},
        histograms: { ttft: { bounds: BOUNDS, counts, sum } },
      });
    },
    async finish() {
      if (hour.length > 0) await closeHour();
      for (const [key, points] of waiting) {
        const [scope, text] = key.split(' ');
        const step = Number(text);
        const starts = [...new Set(points.map(({ at }) => stepStart(at, step).getTime()))].sort(
          (a, b) => b - a,
        );
        const ticks = new Set(starts.slice(0, TICKS_KEPT));
        const isTick = ({ at }) => ticks.has(stepStart(at, step).getTime());
        await writeBlocks(
          scope,
          step,
          points.filter((point) => !isTick(point)),
        );
        await writeFrames(db, ticksOf(points.filter(isTick), scope, step));
      }
      await db.metricContainer.createMany({
        data: [...latest].map(([id, atMs]) => ({
          id,
          revision: 'r1',
          startedAt: new Date(0),
          firstSeenAt: new Date(0),
          lastSnapshotAt: new Date(atMs),
        })),
      });
      await db.$executeRaw`ANALYZE "MetricFrame"`;
    },
  };
}
