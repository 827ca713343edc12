// SGLang has four layouts and an operator a few more; the limit keeps a hostile engine from filling the memory.
const MOST_LAYOUTS = 256;

const byText = new Map<string, readonly number[]>();
let byArray = new WeakMap<readonly number[], readonly number[]>();

/** The one array that stands for these bounds in this process, so that layouts are compared by identity. */
export function sharedBounds(bounds: readonly number[]): readonly number[] {
  const known = byArray.get(bounds);
  if (known) return known;
  const text = bounds.join();
  const shared = byText.get(text) ?? bounds;
  if (byText.size >= MOST_LAYOUTS) {
    byText.clear();
    byArray = new WeakMap();
  }
  byText.set(text, shared);
  byArray.set(bounds, shared);
  return shared;
}
