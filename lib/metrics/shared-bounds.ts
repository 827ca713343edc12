import { sameBounds } from '@/lib/metrics/histogram';

// SGLang has four layouts and an operator a few more; the limit keeps a hostile engine from filling the memory.
const MOST_LAYOUTS = 256;

const shared = new Map<number, (readonly number[])[]>();
let layouts = 0;
let byArray = new WeakMap<readonly number[], readonly number[]>();

/** The one array that stands for these bounds in this process, so that layouts are compared by identity. */
export function sharedBounds(bounds: readonly number[]): readonly number[] {
  const known = byArray.get(bounds);
  if (known) return known;
  const found = shared.get(bounds.length)?.find((layout) => sameBounds(layout, bounds));
  const layout = found ?? share(bounds);
  byArray.set(bounds, layout);
  return layout;
}

function share(bounds: readonly number[]): readonly number[] {
  if (layouts >= MOST_LAYOUTS) {
    shared.clear();
    byArray = new WeakMap();
    layouts = 0;
  }
  layouts += 1;
  shared.set(bounds.length, [...(shared.get(bounds.length) ?? []), bounds]);
  return bounds;
}
