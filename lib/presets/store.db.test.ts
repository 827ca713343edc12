import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import { freshDatabase } from '@/lib/testing/database';
import { duplicatePreset } from './duplicate-preset';
import { presetList } from './store';
import { aPerson } from './testing/a-person';
import { savedRevision } from './testing/saved-revision';
import { seededProduction } from './testing/seeded-production';

let presetId: string;
let ada: Actor;

beforeEach(async () => {
  await freshDatabase();
  ({ presetId } = await seededProduction());
  ada = await aPerson('operator', 'ada');
});

test('each preset is listed with its own latest revision, by name', async () => {
  const revisionId = await savedRevision(ada, presetId, { 'flags.kv.max-running-requests': 32 });
  await duplicatePreset(ada, { revisionId, name: 'a-copy', message: 'A trial' });
  const presets = await presetList();
  expect(presets.map(({ name, latest }) => [name, latest.presetName, latest.number])).toEqual([
    ['a-copy', 'a-copy', 1],
    ['production-v4', 'production-v4', 2],
  ]);
});
