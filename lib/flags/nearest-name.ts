/** The name that takes the fewest edits to reach; null when none is near. */
export function nearestName(given: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  // A name that needs more than a third of its letters changed is another name.
  let fewest = Math.floor(given.length / 3) + 1;
  for (const name of names) {
    if (Math.abs(given.length - name.length) >= fewest) continue;
    const edits = editDistance(given, name);
    if (edits >= fewest) continue;
    fewest = edits;
    nearest = name;
  }
  return nearest;
}

/** How many letters to insert, delete or replace (Levenshtein). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...right].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
