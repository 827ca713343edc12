export interface Line {
  atMs: number;
  text: string;
}

export interface Sample {
  atMs: number;
  /** What grows. */
  amount: number;
}

const WINDOW_MS = 60_000;

/** The samples since the last beginning: one that counts less, or is older, than the one before begins anew. Pure. */
export function sinceRestart<S extends Sample>(samples: readonly S[]): S[] {
  const from = samples.findLastIndex((sample, index) => {
    const before = samples[index - 1];
    return before === undefined || sample.amount < before.amount || sample.atMs < before.atMs;
  });
  return samples.slice(Math.max(from, 0));
}

/** How much the amount grew a second within the last minute; null before there are two samples in it. Pure. */
export function ratePerSecond(samples: readonly Sample[]): number | null {
  const last = samples.at(-1);
  const first = samples.find(({ atMs }) => last !== undefined && atMs >= last.atMs - WINDOW_MS);
  if (!first || !last || last.atMs <= first.atMs) return null;
  return (last.amount - first.amount) / ((last.atMs - first.atMs) / 1000);
}

/** For how long the newest amount has not grown, by the samples' own clock. Pure. */
export function unchangedSeconds(samples: readonly Sample[]): number {
  const last = samples.at(-1);
  const first = samples.find(({ amount }) => amount === last?.amount);
  return last && first ? (last.atMs - first.atMs) / 1000 : 0;
}
