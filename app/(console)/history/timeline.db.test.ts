import { beforeEach, expect, test } from 'vitest';
import type { HistoryPlace } from '@/lib/audit/schema';
import { freshDatabase } from '@/lib/testing/database';
import { timeline } from './timeline';

beforeEach(async () => {
  const db = await freshDatabase();
  const row = {
    actorName: 'Ada',
    action: 'preset.archive',
    subjectKind: 'preset',
    subjectId: 'p',
    summary: '',
  };
  await db.auditEntry.createMany({ data: Array.from({ length: 130 }, () => row) });
});

const first = (place: HistoryPlace) => ({ place, newest: expectedNewest(place) });
const expectedNewest = ({ before }: HistoryPlace) => String(before === undefined ? 130 : Number(before) - 1);

test.each([
  [{}, first({})],
  [{ before: '81' }, first({ before: '81' })],
  // An entry of the first page opens beside it; an older one brings its page along, which then stays.
  [{ entry: '81' }, first({ entry: '81' })],
  [{ entry: '80' }, first({ before: '81', entry: '80' })],
  [{ entry: '70', before: '81' }, first({ before: '81', entry: '70' })],
  [{ entry: '999' }, first({ entry: '999' })],
  // Newer than what is near the newest: the first page.
  [{ after: '100' }, first({})],
  [{ after: '100', entry: '5' }, first({ entry: '5' })],
  [{ after: '10' }, { place: { after: '10' }, newest: '60' }],
])('%j', async (asked, expected) => {
  const { page, place } = await timeline({}, asked);
  expect({ place, newest: page.rows[0]?.id }).toEqual(expected);
});
