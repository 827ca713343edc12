import { performance } from 'node:perf_hooks';
import { exposition } from './exposition.mjs';
import { quantileOf } from './measure.mjs';

/** Ticks of a fleet: every text parsed, and all of it committed. Milliseconds of each tick, those of the start left out. */
export async function ingestTicks({ load }, { containers, ticks, random }) {
  const { snapshotItem } = await load('lib/metrics/testing/snapshot-item.ts');
  const { parseSnapshot } = await load('lib/metrics/snapshot.ts');
  const { recordSnapshots } = await load('lib/metrics/record-snapshots.ts');
  const { packTicks } = await load('lib/metrics/pack-ticks.ts');
  const startMs = Date.parse('2026-01-05T10:00:00Z');
  const durations = { parsed: [], committed: [], both: [], processor: [], packed: [] };
  const warmUp = 20;
  for (let tick = 0; tick < ticks + warmUp; tick += 1) {
    const now = new Date(startMs + tick * 15_000 + 14_900);
    const items = Array.from({ length: containers }, (_, index) =>
      snapshotItem({
        container: `ta-01K${String(index).padStart(22, 'C')}`,
        startedAt: new Date(startMs - 600_000),
        at: new Date(startMs + tick * 15_000 + Math.floor(random() * 14_000)),
        text: exposition(tick + 1, random),
      }),
    );
    const begin = performance.now();
    const usage = process.cpuUsage();
    const snapshots = items.map((item) => parseSnapshot(item, now).value);
    const parsed = performance.now();
    const { stored } = await recordSnapshots(snapshots);
    const end = performance.now();
    const { user, system } = process.cpuUsage(usage);
    if (stored !== containers) throw new Error(`${stored} of ${containers} snapshots were stored.`);
    if (tick < warmUp) continue;
    durations.parsed.push(parsed - begin);
    durations.committed.push(end - parsed);
    durations.both.push(end - begin);
    durations.processor.push((user + system) / 1000);
    if (tick % 40 === 0) {
      const start = performance.now();
      await packTicks();
      durations.packed.push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(durations).map(([name, values]) => [
      name,
      { median: quantileOf(values, 0.5), p99: quantileOf(values, 0.99) },
    ]),
  );
}
