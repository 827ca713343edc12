// `node bench/rules.mjs`: all rules on the full preset, in milliseconds a run. Fails above the limit.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { importSource } from '../scripts/check/import-source.mjs';
import { root } from '../scripts/setup/root.mjs';

const RUNS = 2000;
const LIMIT_MS = 2;

const { checkPreset } = await importSource('lib/rules/check-preset.ts');
const production = JSON.parse(readFileSync(`${root}/modal/presets/production-v4.json`, 'utf8'));
// Every finding with a fix runs the error rules once more, so a preset with many findings is the slow one.
const troubled = {
  ...production,
  flags: { ...production.flags, parsers: { 'reasoning-parser': null, 'tool-call-parser': null } },
  constants: { ...production.constants, GPU_TYPE: 'H200', ENABLE_KEEPALIVE_CRON: true },
  compute: { ...production.compute, gpu: 'B200:4', min_containers: 1 },
  timeouts: { ...production.timeouts, startup: 60 },
};

const context = { kernelFingerprint: null };
const medians = Object.entries({ production, troubled }).map(([name, preset]) => {
  const durations = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    checkPreset(preset, context);
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const [median, p99] = [0.5, 0.99].map((share) => durations[Math.floor(RUNS * share)]);
  const findings = checkPreset(preset, context).length;
  console.log(`${name}: ${findings} findings, median ${median.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`);
  return median;
});
process.exitCode = medians.every((median) => median < LIMIT_MS) ? 0 : 1;
