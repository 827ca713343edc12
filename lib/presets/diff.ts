import { FIELDS } from '@/lib/flags/catalogue';
import { commandLines } from '@/lib/flags/command-lines';
import type { FieldValue } from '@/lib/flags/field-schema';
import { extraPaths, getField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';

export interface FieldChange {
  path: string;
  before: FieldValue;
  after: FieldValue;
}

/** The fields whose values differ, in the catalogue's order, and the extra flags after them. */
export function changedFields(before: Preset, after: Preset): FieldChange[] {
  const extras = new Set([...extraPaths(before), ...extraPaths(after)]);
  return [...FIELDS.map(({ path }) => path), ...[...extras].sort()]
    .map((path) => ({ path, before: getField(before, path), after: getField(after, path) }))
    .filter((change) => !sameValue(change.before, change.after));
}

/** The changes of the draft at fields which the newer revision changed too, and to another value. */
export function collisions(base: Preset, draft: Preset, newer: Preset): FieldChange[] {
  const theirs = new Map(changedFields(base, newer).map((change) => [change.path, change.after]));
  return changedFields(base, draft)
    .filter(({ path, after }) => theirs.has(path) && !sameValue(theirs.get(path) ?? null, after))
    .map(({ path, after }) => ({ path, before: theirs.get(path) ?? null, after }));
}

export interface CommandDiffLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Two launch commands as one list of lines; a flag with another value is a removed line and an added one after it. */
export function diffCommand(before: readonly string[], after: readonly string[]): CommandDiffLine[] {
  const [old, now] = [commandLines(before), commandLines(after)];
  const common = commonLengths(old.map(flagOf), now.map(flagOf));
  const lines: CommandDiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && is !== undefined && flagOf(was) === flagOf(is)) {
      if (was === is) lines.push({ kind: 'same', text: was });
      else lines.push({ kind: 'removed', text: was }, { kind: 'added', text: is });
      i += 1;
      j += 1;
    } else if (
      is === undefined ||
      (was !== undefined && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      lines.push({ kind: 'removed', text: was ?? '' });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: is });
      j += 1;
    }
  }
  return lines;
}

function flagOf(line: string): string {
  return line.split(' ')[0] ?? line;
}

function sameValue(left: FieldValue, right: FieldValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function lengthAt(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Length of the longest common subsequence of the tails that begin at each pair of lines. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = old.map(() => now.map(() => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const longest =
        old[i] === now[j]
          ? lengthAt(table, i + 1, j + 1) + 1
          : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
      (table[i] as number[])[j] = longest;
    }
  }
  return table;
}
