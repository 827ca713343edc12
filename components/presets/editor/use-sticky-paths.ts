'use client';

import { useState } from 'react';

const NONE: readonly string[] = [];

/** The paths given, and those given before while it is on: a row does not vanish under the hands that change it. */
export function useStickyPaths(paths: readonly string[], isOn: boolean): readonly string[] {
  const [seen, setSeen] = useState(NONE);
  if (!isOn) {
    if (seen.length > 0) setSeen(NONE);
    return paths;
  }
  const fresh = paths.filter((path) => !seen.includes(path));
  if (fresh.length === 0) return seen;
  const all = [...seen, ...fresh];
  setSeen(all);
  return all;
}
