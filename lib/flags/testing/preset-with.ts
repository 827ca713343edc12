import production from '@/modal/presets/production-v4.json';

type Json = { [key: string]: Json } | unknown;

/** production-v4 as plain JSON with some places set; a place set to undefined is removed. */
export function presetWith(set: Record<string, unknown>): unknown {
  const copy: Json = structuredClone(production);
  for (const [path, value] of Object.entries(set)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const node = keys.reduce((at, key) => (at as Record<string, Json>)[key], copy) as Record<string, Json>;
    if (value === undefined) delete node[last];
    else node[last] = value;
  }
  return copy;
}
