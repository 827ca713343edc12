import { entryHash } from './entry-hash.mjs';

const start = { id: '0', hash: '' };

/**
 * Follows the chain from its first entry. Gives how many there are and the last one's hash, or the first entry that does
 * not fit, with what happened to it. `expected` is a hash that must be among them.
 */
export async function verifyChain(entries, expected) {
  let [beforeLast, last, misfit] = [null, start, null];
  let count = 0;
  let found = expected === undefined;
  for await (const entry of entries) {
    // The entry after the misfit tells what happened to it.
    if (misfit) return { broken: explain(beforeLast, last, misfit, entry) };
    count += 1;
    if (!follows(entry, last)) {
      misfit = entry;
      continue;
    }
    found ||= entry.hash === expected;
    [beforeLast, last] = [last, entry];
  }
  if (misfit) return { broken: explain(beforeLast, last, misfit, null) };
  return { count, head: last.hash, found };
}

const follows = (entry, previous) => entry.hash === entryHash(entry, previous.hash);

function explain(beforeLast, last, misfit, next) {
  // Two entries follow the same one: the earlier of them was put between.
  if (beforeLast && follows(misfit, beforeLast)) return { entry: last, what: 'it was inserted' };
  if (next && follows(next, last)) return { entry: misfit, what: 'it was inserted' };
  const missing = Number(misfit.id) - Number(last.id) - 1;
  if (missing > 0) return { entry: misfit, what: removed(Number(last.id) + 1, missing) };
  if (next && follows(next, misfit)) return { entry: misfit, what: 'its content was changed' };
  return { entry: misfit, what: 'its content or its hash was changed, or it was inserted' };
}

function removed(first, count) {
  return count === 1
    ? `entry ${first} before it was removed`
    : `entries ${first} to ${first + count - 1} before it were removed`;
}
