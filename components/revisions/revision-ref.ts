/** A revision as a link names it: `production-v4/r3`. */
export interface RevisionRef {
  presetName: string;
  number: number;
}

export function formatRef({ presetName, number }: RevisionRef): string {
  return `${presetName}/r${number}`;
}

/** Null for anything that names no revision. */
export function parseRef(text: string | undefined): RevisionRef | null {
  const [, presetName, number] = /^([^/]+)\/r([1-9]\d{0,8})$/.exec(text ?? '') ?? [];
  return presetName && number ? { presetName, number: Number(number) } : null;
}

/** The page that compares two revisions; a side that is still open is left out. */
export function comparePath(from: RevisionRef | null, to: RevisionRef | null): string {
  const sides = [from && `from=${formatRef(from)}`, to && `to=${formatRef(to)}`].filter(Boolean);
  return sides.length === 0 ? '/presets/compare' : `/presets/compare?${sides.join('&')}`;
}
