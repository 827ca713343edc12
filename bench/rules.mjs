// `node bench/rules.mjs`: all rules on the full preset with its engine's flags, in milliseconds a run. Fails above the limit.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { withSources } from '../scripts/check/sources.mjs';
import { root } from '../scripts/setup/root.mjs';

const RUNS = 2000;
const LIMIT_MS = 2;

const production = JSON.parse(readFileSync(`${root}/modal/presets/production-v4.json`, 'utf8'));
// Every finding with a fix runs the error rules once more, so a preset with many findings is the slow one.
const troubled = {
  ...production,
  flags: { ...production.flags, parsers: { 'reasoning-parser': null, 'tool-call-parser': null } },
  constants: { ...production.constants, GPU_TYPE: 'H200', ENABLE_KEEPALIVE_CRON: true },
  compute: { ...production.compute, gpu: 'B200:4', min_containers: 1 },
  timeouts: { ...production.timeouts, startup: 60 },
  extra: { 'chunked-prefil-size': 8200, 'load-format': 'dummy', 'log-requests': true, 'page-size': 32 },
};

await withSources(async (load) => {
  const { checkPreset } = await load('lib/rules/check-preset.ts');
  const { withEngine } = await load('lib/rules/with-engine.ts');
  const context = await withEngine(
    { kernelFingerprint: null, weights: 'missing' },
    production.engine.version,
  );
  const medians = Object.entries({ production, troubled }).map(([name, preset]) => {
    const durations = Array.from({ length: RUNS }, () => {
      // A new object each time, as every key that is pressed makes one: nothing is remembered from the run before.
      const typed = structuredClone(preset);
      const start = performance.now();
      checkPreset(typed, context);
      return performance.now() - start;
    }).sort((left, right) => left - right);
    const [least, median, p99] = [0, 0.5, 0.99].map((share) =>
      durations[Math.floor(RUNS * share)].toFixed(3),
    );
    const findings = checkPreset(preset, context).length;
    console.log(`${name}: ${findings} findings; least ${least} ms, median ${median} ms, p99 ${p99} ms`);
    return Number(median);
  });
  const load1 = os.loadavg()[0].toFixed(1);
  console.log(
    `${RUNS} runs each; load ${load1} on ${os.cpus().length} cores; the limit is ${LIMIT_MS} ms for the full preset`,
  );
  process.exitCode = medians[0] < LIMIT_MS ? 0 : 1;
});
