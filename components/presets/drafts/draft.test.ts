import { describe, expect, test } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import {
  contentOf,
  Draft,
  draftOf,
  draftValue,
  emptyDraft,
  hasLanded,
  keptFor,
  movedTo,
  withValues,
} from './draft';
import { draftFrom } from './draft-from';

const KV = 'flags.kv.kv-cache-dtype';
const RUNNING = 'flags.kv.max-running-requests';
const CHUNK = 'extra.chunked-prefill-size';
const base = { id: 'one', number: 1, config: productionPreset() };
const empty = emptyDraft(base);
const newer = (set: Parameters<typeof productionWith>[0]) => ({
  id: 'two',
  number: 2,
  config: productionWith(set),
});

test('keeps only what differs from its base', () => {
  const changed = withValues(empty, { [KV]: 'bf16', [RUNNING]: 48 });
  expect(changed.edits).toEqual({ [KV]: 'bf16' });
  expect(draftValue(changed, KV)).toBe('bf16');
  expect(withValues(changed, { [KV]: null }).edits).toEqual({});
});

test('tells omitted from unchanged', () => {
  const omitted = withValues(empty, { [RUNNING]: null });
  expect(draftValue(omitted, RUNNING)).toBeNull();
  expect(draftValue(empty, RUNNING)).toBe(48);
});

test('takes extra flags on and lets them go', () => {
  const added = withValues(empty, { [CHUNK]: 8192 });
  expect(added.edits).toEqual({ [CHUNK]: 8192 });
  expect(withValues(added, { [CHUNK]: null }).edits).toEqual({});
});

test('moves to a newer revision without what that already has', () => {
  const changed = withValues(empty, { [KV]: 'bf16', [RUNNING]: 32 });
  const moved = movedTo(changed, newer({ [RUNNING]: 32 }));
  expect(moved).toMatchObject({ baseId: 'two', baseNumber: 2, edits: { [KV]: 'bf16' } });
});

test('has landed when a newer revision holds all of it', () => {
  const changed = withValues(empty, { [RUNNING]: 32 });
  const saved = newer({ [RUNNING]: 32, [KV]: 'bf16' });
  expect(hasLanded(changed, saved)).toBe(true);
  expect(hasLanded(withValues(changed, { [RUNNING]: 31 }), saved)).toBe(false);
  expect(hasLanded(empty, base)).toBe(false);
});

test.each([
  ['what the newer revision holds is over', { [RUNNING]: 32 }, '', {}, ''],
  ['what it does not hold stays on its base', { [KV]: 'bf16' }, 'Mine', { [KV]: 'bf16' }, 'Mine'],
  ['words without a change move on', {}, 'Mine', {}, 'Mine'],
])('%s', (_, values, message, edits, words) => {
  const kept = keptFor({ ...withValues(empty, values), message }, newer({ [RUNNING]: 32 }));
  expect(kept).toMatchObject({ edits, message: words, baseNumber: Object.keys(edits).length > 0 ? 1 : 2 });
});

test('comes back from text, and from the server', () => {
  const changed = withValues(empty, { [RUNNING]: 'abc', 'extra.cuda-graph-bs': [1, 2] });
  expect(Draft.parse(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
  expect(draftOf({ content: contentOf(changed), base: { config: base.config } as never })).toEqual(changed);
});

describe('draftFrom', () => {
  test('gives the latest revision the values of another, extra flags included', () => {
    const latest = newer({ [RUNNING]: 32, [CHUNK]: 4096 });
    const restored = draftFrom(latest, { config: base.config, message: 'Restore r1: ', reasons: { a: 'b' } });
    expect(restored).toMatchObject({
      baseNumber: 2,
      message: 'Restore r1: ',
      reasons: { a: 'b' },
      edits: { [RUNNING]: 48, [CHUNK]: null },
    });
  });

  test('is no change where nothing differs', () => {
    expect(draftFrom(base, { config: base.config, message: '', reasons: {} }).edits).toEqual({});
  });
});
