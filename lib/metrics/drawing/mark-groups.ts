import type { Grid, Mark, MarkKind } from '@/lib/metrics/series';

/** Marks that stand so close that they are drawn as one. */
export interface MarkGroup {
  /** From 0, the left edge of the plot, to 1. */
  at: number;
  marks: Mark[];
  label: string;
  kind: MarkKind;
}

// On a phone's plot of 220 px this is 13 px: less than that nobody can touch apart.
const APART = 0.06;
/** The most telling kind first: it lends a group its look. */
export const WEIGHT: readonly MarkKind[] = ['alert', 'crash', 'deployment', 'freeze', 'fleet', 'start'];

/** The marks inside of the grid, neighbours merged with their count. Pure. */
export function markGroups(marks: readonly Mark[], { startMs, stepSeconds, count }: Grid): MarkGroup[] {
  const spanMs = count * stepSeconds * 1000;
  const groups: MarkGroup[] = [];
  for (const mark of marks.toSorted((a, b) => a.atMs - b.atMs)) {
    const at = (mark.atMs - startMs) / spanMs;
    if (at < 0 || at > 1) continue;
    const last = groups.at(-1);
    if (last && at - last.at < APART) last.marks.push(mark);
    else groups.push({ at, marks: [mark], label: '', kind: mark.kind });
  }
  for (const group of groups) {
    group.kind = WEIGHT.find((kind) => group.marks.some((mark) => mark.kind === kind)) ?? group.kind;
    group.label = labelOf(group.marks);
  }
  return groups;
}

/** `r12`, `crash ×3`, `4 marks`. */
function labelOf(marks: readonly Mark[]): string {
  const [first] = marks;
  if (marks.length === 1) return first?.label ?? '';
  const isSame = marks.every(({ label }) => label === first?.label);
  return isSame ? `${first?.label} ×${marks.length}` : `${marks.length} marks`;
}
