import { performance } from 'node:perf_hooks';

/** Prints median and 99th percentile of `runs` runs after a first one, and gives the median in milliseconds. */
export async function measure(name, run, runs = 40) {
  await run();
  const durations = [];
  for (let done = 0; done < runs; done += 1) {
    const start = performance.now();
    await run();
    durations.push(performance.now() - start);
  }
  durations.sort((left, right) => left - right);
  const [median, p99] = [0.5, 0.99].map((share) => durations[Math.floor(runs * share)]);
  console.log(`${name}: median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  return median;
}
