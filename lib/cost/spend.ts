/** What containers have cost over a time in which they were counted. Pure. */

export interface CountedStep {
  at: Date;
  /** How much of the step somebody counted in. */
  countedSeconds: number;
  /** Of all containers together, in that time. */
  containerSeconds: number;
}

/** What one container costs an hour from a moment on, until the next price; null where that is not known. */
export interface PriceSince {
  from: Date;
  containerHourDollars: number | null;
}

export interface CountedSpend {
  dollars: number;
  countedSeconds: number;
  pricedSeconds: number;
  /** Container seconds before the first price, or of GPUs without one. */
  unpricedSeconds: number;
}

/** Prices in the order of time. A step costs what stood when it began. */
export function spendOf(steps: readonly CountedStep[], prices: readonly PriceSince[]): CountedSpend {
  const spend: CountedSpend = { dollars: 0, countedSeconds: 0, pricedSeconds: 0, unpricedSeconds: 0 };
  for (const { at, countedSeconds, containerSeconds } of steps) {
    spend.countedSeconds += countedSeconds;
    const price = prices.findLast(({ from }) => from <= at)?.containerHourDollars ?? null;
    if (price === null) spend.unpricedSeconds += containerSeconds;
    else {
      spend.pricedSeconds += containerSeconds;
      spend.dollars += (containerSeconds / 3600) * price;
    }
  }
  return spend;
}
