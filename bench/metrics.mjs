// `npm run bench`: our metrics store beside a real Prometheus and VictoriaMetrics with the same data, when they are installed
// (Debian: apt-get install prometheus victoria-metrics). Prints tables; `--write` puts them into bench/RESULTS.md.
// `--containers 3,100 --every 300,900 --repeats 7 --days 30`: `--every` is how many seconds scrapes older than 26 h lie apart,
// for each number of containers; 15 everywhere takes a quiet hour and 40 GB of disk.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { fillAll } from './metrics/fill-all.mjs';
import { ingestTicks } from './metrics/ingest.mjs';
import { openStore } from './metrics/library.mjs';
import { milliseconds, ratio, table } from './metrics/measure.mjs';
import { measureQueries } from './metrics/queries.mjs';
import { writeSection } from './section.mjs';

const { values: options } = parseArgs({
  options: {
    containers: { type: 'string', default: '3,100' },
    repeats: { type: 'string', default: '7' },
    days: { type: 'string', default: '30' },
    every: { type: 'string', default: '300,900' },
    write: { type: 'boolean', default: false },
  },
});
const repeats = Math.max(5, Number(options.repeats));
const loadBefore = loadavg()[0];
const sections = [];

function say(text) {
  console.log(text);
  sections.push(text);
}

const store = await openStore();
try {
  const every = options.every.split(',').map(Number);
  for (const [index, containers] of options.containers.split(',').map(Number).entries()) {
    await benchFleet(containers, every[index] ?? every[0]);
  }
  await benchIngest();
} finally {
  await store.stop();
}
if (options.write) writeSection(`${heading()}\n\n${sections.join('\n\n')}`);

async function benchFleet(containers, everySeconds) {
  const { seededRandom } = await store.load('lib/metrics/seeded-random.ts');
  await store.db.$executeRaw`TRUNCATE "MetricFrame", "MetricContainer"`;
  const filled = await fillAll(store, {
    containers,
    days: Number(options.days),
    everySeconds,
    random: seededRandom(containers),
  });
  try {
    say(`## ${containers} containers, ${options.days} days`);
    say(describeData(filled));
    const { ttft, kv, overview, growth } = await measureQueries(store, filled, repeats);
    say(`### TTFT p50 + p95 + p99 of the fleet, median ms\n\n${queryTable(ttft)}`);
    say(`### KV usage, mean and highest of each container, median ms\n\n${queryTable(kv)}`);
    const all = Object.entries(overview).map(([window, ms]) => `${window} ${milliseconds(ms)} ms`);
    say(`All panels of the metrics page together: ${all.join(', ')}.`);
    const times = (growth.month / growth.day).toFixed(2);
    say(`Our TTFT over 30 d takes ${times} x the time of 24 h, measured in turn (goal: at most 2 x).`);
  } finally {
    await filled.stop();
  }
}

function describeData({ samples, schedule, bytes }) {
  const spacing = schedule.map(({ untilSecondsAgo, everySeconds }) => {
    return `every ${everySeconds} s up to ${Math.round(untilSecondsAgo / 3600)} h ago`;
  });
  const sizes = Object.entries(bytes)
    .filter(([, size]) => size !== undefined)
    .map(([name, size]) => [name, (size / 1e6).toFixed(1), (size / samples).toFixed(2)]);
  return [
    `${samples.toLocaleString('en')} samples, one scrape ${spacing.join(', ')}.`,
    table(['store', 'MB', 'bytes a sample'], sizes),
  ].join('\n\n');
}

function queryTable(windows) {
  const names = [...new Set(Object.values(windows).flatMap((row) => Object.keys(row)))].filter(
    (name) => name !== 'ours',
  );
  const rows = Object.entries(windows).map(([window, row]) => [
    window,
    milliseconds(row.ours),
    ...names.map((name) =>
      row[name] === undefined ? '-' : `${milliseconds(row[name])} (${ratio(row[name], row.ours)})`,
    ),
  ]);
  return table(['window', 'ours', ...names], rows);
}

async function benchIngest() {
  const { seededRandom } = await store.load('lib/metrics/seeded-random.ts');
  await store.db.$executeRaw`TRUNCATE "MetricFrame", "MetricContainer"`;
  const ticks = 200;
  const { parsed, committed, both, processor, packed } = await ingestTicks(store, {
    containers: 100,
    ticks,
    random: seededRandom(1),
  });
  say(`## A tick of 100 containers, ${ticks} ticks`);
  const row = (name, { median, p99 }) => [name, milliseconds(median), milliseconds(p99)];
  const rows = [
    row('parsed', parsed),
    row('committed, durably', committed),
    row('both (goal: 50 ms p99)', both),
    row('of both, on a processor', processor),
    row('packing of old steps, every 40 ticks', packed),
  ];
  say(table(['', 'median ms', 'p99 ms'], rows));
}

function heading() {
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  const [{ model }] = cpus();
  const version = (program) => {
    try {
      return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).match(
        /version[: ]+([\w.+-]+)/,
      )?.[1];
    } catch {
      return undefined;
    }
  };
  return `# What the metrics store reaches

Measured ${new Date().toISOString().slice(0, 10)} by \`${command}\`; every figure below comes from that run.
Machine: ${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, Prometheus ${version('prometheus') ?? 'absent'},
VictoriaMetrics ${version('victoria-metrics') ?? 'as packaged'}. Load average ${loadBefore.toFixed(1)} at the start and ${loadavg()[0].toFixed(1)} at the end: above the number of
cores, other work shared the machine, and the ratios say more than the milliseconds.

Each peer and our store take turns, ${repeats} rounds after 30 to warm up; a figure is the median, the ratio behind it is how many times longer
the peer took than we did. Prometheus and VictoriaMetrics answer over HTTP on loopback, and so does our store, JSON included; it reads from
Postgres. VictoriaMetrics' cache of answers is off, Prometheus has none. "best query" is \`histogram_quantiles\`, one query for all three.
"recording rule" is a query over 5-minute rates of the whole fleet that were recorded before.`;
}
