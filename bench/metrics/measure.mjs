import { performance } from 'node:perf_hooks';

// Rounds until caches and the compiler are as warm as in a process that has run for a minute.
const WARM_UP = 30;

/** Median milliseconds of each candidate. All of them take a turn in every round, so that a busy moment hits them alike. */
export async function interleaved(candidates, repeats) {
  const names = Object.keys(candidates);
  const durations = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < repeats; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await candidates[name]();
      if (round >= 0) durations[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, quantileOf(durations[name], 0.5)]));
}

export function quantileOf(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

export function milliseconds(value) {
  if (value === undefined) return '-';
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

export function ratio(peer, ours) {
  if (peer === undefined) return '-';
  const times = peer / ours;
  return `${times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en')} x`;
}

/** A Markdown table. */
export function table(header, rows) {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
