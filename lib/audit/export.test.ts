import { expect, test } from 'vitest';
import { exportCsv } from './export-csv';
import { exportJson } from './export-json';
import type { AuditRow } from './schema';
import { withoutAddresses } from './without-addresses';

const ROW: AuditRow = {
  id: '1',
  at: new Date('2026-11-23T12:00:00.123Z'),
  kind: 'people',
  actorId: null,
  actorName: 'Zoë, "the" lead',
  action: 'person.join',
  subjectKind: 'person',
  subjectId: 'p',
  summary: 'two\nlines',
  before: null,
  after: { name: 'Zoë', email: 'zoe@example.com' },
  presetId: null,
  revisionId: null,
  jobId: null,
  hash: 'abc',
};

async function* batches(...rows: AuditRow[][]) {
  yield* rows;
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

const cellOf = async (summary: string) => {
  const [, line = ''] = (await textOf(exportCsv(batches([{ ...ROW, actorName: 'a', summary }])))).split(
    '\r\n',
  );
  return line.split(',person.join,person,p,')[1]?.split(',,')[0];
};

test('CSV has a head, ISO times, JSON in one cell, and quotes where they are needed', async () => {
  const text = await textOf(exportCsv(batches([ROW], [{ ...ROW, id: '2' }])));
  const [head, first, ...rest] = text.split('\r\n');
  expect(head).toBe(
    'id,at,kind,actorId,actorName,action,subjectKind,subjectId,summary,before,after,presetId,revisionId,jobId,hash',
  );
  expect(first).toBe(
    '1,2026-11-23T12:00:00.123Z,people,,"Zoë, ""the"" lead",person.join,person,p,"two\nlines",,"{""name"":""Zoë"",""email"":""zoe@example.com""}",,,,abc',
  );
  expect(rest).toHaveLength(2);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])(
  'a cell that begins as a formula does is text: %j',
  async (summary) => {
    expect(await cellOf(summary)).toBe(`'${summary}`);
  },
);

test.each(['1-1', 'a=b', '--max-running-requests'.slice(2)])(
  'other cells stay as they are: %j',
  async (summary) => {
    expect(await cellOf(summary)).toBe(summary);
  },
);

test('a carriage return at the beginning is no formula, and does not end the line', async () => {
  expect(await textOf(exportCsv(batches([{ ...ROW, summary: '\r=1' }])))).toContain(`"'\r=1"`);
});

test.each([[[]], [[[ROW]]], [[[ROW, ROW], [ROW]]]])(
  'JSON is one array, however the batches fall',
  async (rows) => {
    const text = await textOf(exportJson(batches(...rows)));
    const expected = rows.flat().map((row) => ({ ...row, at: '2026-11-23T12:00:00.123Z' }));
    expect(JSON.parse(text)).toEqual(expected);
  },
);

test('e-mail addresses can be left out, and nothing else', async () => {
  const shown = withoutAddresses(batches([ROW, { ...ROW, after: 'text' }]));
  const { value: rows } = await shown.next();
  expect(rows).toEqual([
    { ...ROW, after: { name: 'Zoë' } },
    { ...ROW, after: 'text' },
  ]);
});
