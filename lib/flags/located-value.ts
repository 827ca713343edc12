/** A value read from a file, with the line on which each of its keys stands, by path. */
export interface LocatedValue {
  value: unknown;
  lines: ReadonlyMap<string, number>;
}

/** The line of a path, else of the nearest thing around it. */
export function lineOf({ lines }: Pick<LocatedValue, 'lines'>, path: string): number {
  const around = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return lines.get(path) ?? (around === '' ? 1 : lineOf({ lines }, around));
}

export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
