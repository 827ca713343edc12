import { FIELDS } from '@/lib/flags/catalogue';

const PLACES = new Map(FIELDS.map(({ path }, index) => [path, index]));

/** Paths as the form shows them: the catalogue's order, then extra flags by name. A path of neither is left out. */
export function inFieldOrder(paths: readonly string[]): string[] {
  const known = paths.filter((path) => PLACES.has(path) || isExtra(path));
  const placeOf = (path: string) => PLACES.get(path) ?? FIELDS.length;
  return known.sort((left, right) => placeOf(left) - placeOf(right) || (left < right ? -1 : 1));
}

export function isExtra(path: string): boolean {
  return path.startsWith('extra.');
}
