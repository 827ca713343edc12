// A preset needs three levels, and a list in them.
const DEEPEST = 32;

/**
 * Whether a text may be nested deeper than any preset. Looked at before a parser sees it, as the parsers go one call
 * deeper with each level: some hundred end in an exhausted stack, some ten thousand in a dead process.
 */
export function isTooDeep(text: string): boolean {
  return bracketDepth(text) > DEEPEST || text.split('\n').some(isDeepLine);
}

/** Brackets within a text or a comment count, too: few of them stand open. */
function bracketDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** YAML nests by columns: by white space at the start of a line, and by marks such as `- - -`. */
function isDeepLine(line: string): boolean {
  const marks = line.match(/(?<!\S)[-?:](?!\S)/g)?.length ?? 0;
  return line.search(/\S/) > 2 * DEEPEST || marks > DEEPEST;
}
