import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeFiller } from './fill-store.mjs';
import { folderBytes, hasVictoriaMetrics, peerWriter, startVictoriaMetrics } from './peers.mjs';
import { fillSchedule } from './schedule.mjs';
import { BOUNDS, traffic } from './traffic.mjs';

const RULE_SECONDS = 300;

/** The same scrapes into our store and into the peers that are installed. */
export async function fillAll(store, { containers, days, everySeconds, random }) {
  const { freePort, hasPrometheus, startPrometheus } = await store.load('lib/metrics/testing/prometheus.ts');
  const { GAUGE_NAMES } = await store.load('lib/metrics/metric-table.ts');
  const schedule = fillSchedule(days, everySeconds);
  const endMs = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 60_000;
  const victoria = hasVictoriaMetrics() ? await startVictoriaMetrics(await freePort()) : null;
  const writer = peerWriter({ toPrometheus: hasPrometheus(), toVictoria: victoria?.load });
  const filler = await storeFiller(store, { endMs });
  const rule = recordedRule();
  const gauges = containers > 10 ? ['tokenUsage'] : GAUGE_NAMES;
  for (const scrape of traffic({ containers, endMs, schedule, gauges, random })) {
    await writer.add(scrape);
    await filler.add(scrape);
    rule.add(scrape);
  }
  await writer.finish();
  await filler.finish();
  const ruleFile = path.join(writer.folder, 'rule.txt');
  writeFileSync(ruleFile, rule.openMetrics());
  const prometheus = hasPrometheus() ? await startPrometheus({ files: writer.files }, '54h') : null;
  const ruled = hasPrometheus() ? await startPrometheus({ files: [ruleFile] }, '54h') : null;
  writer.remove();
  await victoria?.flush();
  await victoria?.merge();
  const [{ bytes }] = await store.db
    .$queryRaw`SELECT pg_total_relation_size('"MetricFrame"')::float8 AS bytes`;
  return {
    now: new Date(endMs),
    schedule,
    samples: writer.count(),
    prometheus,
    ruled,
    victoria,
    bytes: {
      'ours, default retention': bytes,
      Prometheus: prometheus ? folderBytes(path.join(prometheus.folder, 'data')) : undefined,
      VictoriaMetrics: victoria ? diskBytes(victoria.folder) : undefined,
    },
    stop: async () => {
      await Promise.all([prometheus?.stop(), ruled?.stop(), victoria?.stop()]);
    },
  };
}

// Parts of VictoriaMetrics are linked into snapshots and caches: blocks on the disk count once.
function diskBytes(folder) {
  return Number(spawnSync('du', ['-sb', folder], { encoding: 'utf8' }).stdout.split('\t')[0]);
}

/** What a recording rule of the fleet's bucket rates would have written every five minutes. */
function recordedRule() {
  const steps = new Map();
  return {
    add({ atMs, counts }) {
      const step = Math.floor(atMs / 1000 / RULE_SECONDS);
      const totals = steps.get(step) ?? counts.map(() => 0);
      for (const [index, count] of counts.entries()) totals[index] += count;
      steps.set(step, totals);
    },
    openMetrics() {
      const lines = [...steps].flatMap(([step, counts]) => {
        let below = 0;
        return counts.map((count, index) => {
          below += count;
          return `fleet:ttft_bucket:rate5m{le="${BOUNDS[index] ?? '+Inf'}"} ${below / RULE_SECONDS} ${(step + 1) * RULE_SECONDS}`;
        });
      });
      return `${lines.join('\n')}\n# EOF\n`;
    },
  };
}
