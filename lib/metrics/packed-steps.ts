import { inWindows, type Slot, type Step, stepIndex } from '@/lib/metrics/columns';
import { fillRows } from '@/lib/metrics/fill-rows';
import { ROWS, unpackRows } from '@/lib/metrics/pack-points';
import type { Grid } from '@/lib/metrics/series';

/** Packed rows of one container or of the fleet, and which of them count. */
interface Packed {
  sections: ReadonlyMap<string, Uint8Array>;
  isWanted(atMs: number): boolean;
}

/** The steps of a grid as `stepsOf` and `rollUpTime` say them, but without a point for each row. Pure. */
export function packedSteps(pieces: readonly Packed[], grid: Grid): (Step | null)[] {
  const slots = new Map<number, Slot>();
  const slotAt = (atMs: number) => {
    const index = stepIndex(atMs, grid);
    const slot = slots.get(index) ?? { gauges: {}, counters: {}, histograms: {} };
    slots.set(index, slot);
    return slot;
  };
  for (const { sections, isWanted } of pieces) {
    const rows = sections.get(ROWS);
    if (rows === undefined) continue;
    const { times } = unpackRows(rows);
    fillRows(
      sections,
      Array.from(times, (atMs) => (isWanted(atMs) ? slotAt(atMs) : null)),
    );
  }
  return inWindows(slots, grid);
}
