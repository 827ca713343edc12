import { describe, expect, test } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import { emptyDraft, withValues } from './draft';
import { mergeDraft, mergedFields } from './merge-draft';
import { lastStepAt } from './revision-steps';

const KV = 'flags.kv.kv-cache-dtype';
const RUNNING = 'flags.kv.max-running-requests';
const MAX = 'compute.max_containers';
const EP = 'flags.model.ep';
const CHUNK = 'extra.chunked-prefill-size';
const draft = {
  ...withValues(emptyDraft({ id: 'one', number: 1, config: productionPreset() }), {
    [RUNNING]: 40,
    [KV]: 'bf16',
    [MAX]: 2,
    [CHUNK]: 4096,
  }),
  message: 'Mine',
};
const newer = {
  id: 'two',
  number: 2,
  config: productionWith({ [RUNNING]: 32, [EP]: null, [MAX]: 2, [CHUNK]: 8192 }),
};

describe('mergedFields', () => {
  test('tells whose change it is, with all three values', () => {
    expect(mergedFields(draft, newer)).toEqual([
      { path: EP, base: 1, theirs: null, mine: 1, changedBy: 'theirs' },
      { path: RUNNING, base: 48, theirs: 32, mine: 40, changedBy: 'both' },
      { path: KV, base: null, theirs: null, mine: 'bf16', changedBy: 'mine' },
      { path: CHUNK, base: null, theirs: 8192, mine: 4096, changedBy: 'both' },
    ]);
  });

  test('a value that cannot be read yet collides, too', () => {
    const typing = withValues(draft, { [RUNNING]: '3x' });
    expect(mergedFields(typing, newer)[1]).toMatchObject({ mine: '3x', changedBy: 'both' });
  });
});

test.each([
  [{ [RUNNING]: 'theirs', [CHUNK]: 'theirs' }, { [KV]: 'bf16' }],
  [
    { [RUNNING]: 'mine', [CHUNK]: 'theirs' },
    { [RUNNING]: 40, [KV]: 'bf16' },
  ],
  [
    { [RUNNING]: 'mine', [CHUNK]: 'mine' },
    { [RUNNING]: 40, [KV]: 'bf16', [CHUNK]: 4096 },
  ],
] as const)('%j leaves %j on the newer revision', (choices, edits) => {
  const merged = mergeDraft(draft, newer, choices);
  expect(merged).toMatchObject({ baseId: 'two', baseNumber: 2, message: 'Mine' });
  expect(merged.edits).toEqual(edits);
});

test('the last step names who changed a field since', () => {
  const step = (number: number, paths: string[]) => ({
    number,
    paths,
    authorName: `Author ${number}`,
    createdAt: new Date(0),
    message: '',
  });
  const steps = [step(4, [KV]), step(3, [RUNNING]), step(2, [RUNNING]), step(1, [EP])];
  expect(lastStepAt(steps, RUNNING, 1)?.number).toBe(3);
  expect(lastStepAt(steps, EP, 1)).toBeUndefined();
});
