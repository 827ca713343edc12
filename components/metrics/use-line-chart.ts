'use client';

import { useEffect, useState } from 'react';
import type { LineChart } from './line-chart';

/** The chart with recharts, the largest part of the page, which loads after the first paint; null until then. */
export function useLineChart(): typeof LineChart | null {
  const [loaded, setLoaded] = useState<typeof LineChart | null>(null);
  useEffect(() => {
    void import('./line-chart').then((module) => setLoaded(() => module.LineChart));
  }, []);
  return loaded;
}
