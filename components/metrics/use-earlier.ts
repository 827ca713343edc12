'use client';

import { useState } from 'react';
import type { MetricsAnswer } from '@/lib/metrics/series';
import { LOOKS_APART_MS } from './drift-words';

/** An answer from LOOKS_APART_MS before this one, or a little more; null until there is one. */
export function useEarlier(answer: MetricsAnswer): MetricsAnswer | null {
  const [looks, setLooks] = useState<{ earlier: MetricsAnswer | null; next: MetricsAnswer }>({
    earlier: null,
    next: answer,
  });
  if (answer.generatedAtMs - looks.next.generatedAtMs >= LOOKS_APART_MS) {
    setLooks({ earlier: looks.next, next: answer });
    return looks.next;
  }
  return looks.earlier;
}
