'use client';

import { useEffect, useReducer, useRef } from 'react';
import { fetchLines } from './fetch-log';
import type { LineCache } from './line-cache';
import type { Rows } from './line-numbers';

/** Rows fetched beyond those that are drawn, on each side. */
const AHEAD = 100;
/** How long to wait after a failed answer, in milliseconds. */
const AGAIN_MS = 2_000;

/** Gets the lines that are drawn when they are not here: one request at a time, for what is in view by then. */
export function useLogLines(jobId: string, cache: LineCache, rows: Rows, from: number, to: number): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const asking = useRef(false);
  const gone = useRef<AbortController>(undefined);

  useEffect(() => {
    const leaving = new AbortController();
    gone.current = leaving;
    asking.current = false;
    return () => leaving.abort();
  }, []);

  // After every drawing: the view may have moved while an answer was under way.
  useEffect(() => {
    const { signal } = gone.current ?? {};
    const missing = asking.current ? [] : missingLines(cache, rows, from, to);
    if (missing.length === 0 || !signal) return;
    asking.current = true;
    fetchLines(jobId, missing, signal)
      .then((lines) => cache.put(lines))
      .catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN_MS)))
      .then(() => {
        asking.current = false;
        if (!signal.aborted) draw();
      });
  });
}

/** Nothing when all that is drawn is here; else what is missing there and a little further. */
function missingLines(cache: LineCache, rows: Rows, from: number, to: number): number[] {
  const missingIn = (first: number, end: number) => {
    const numbers: number[] = [];
    for (let row = Math.max(0, first); row < Math.min(end, rows.count); row += 1) {
      const number = rows.numberAt(row);
      if (!cache.has(number)) numbers.push(number);
    }
    return numbers;
  };
  return missingIn(from, to).length > 0 ? missingIn(from - AHEAD, to + AHEAD) : [];
}
