import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { addExamples } from '@/lib/golden/add-examples';
import { movePrompt } from '@/lib/golden/move-prompt';
import { removePrompt } from '@/lib/golden/remove-prompt';
import { savePrompt } from '@/lib/golden/save-prompt';
import { goldenPrompts } from '@/lib/golden/store';

const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;
const EYE = { id: 'u2', name: 'Eve', role: 'viewer' } as const;
const SUM = {
  name: 'Sum',
  prompt: '17 * 23?',
  expectation: { kind: 'text', text: '391' },
  maxTtftMs: null,
} as const;

const names = async () => (await goldenPrompts()).map(({ name }) => name);
const idOf = async (name: string) => (await goldenPrompts()).find((prompt) => prompt.name === name)?.id ?? '';

beforeEach(() => db.goldenPrompt.deleteMany());

describe('the set of golden prompts', () => {
  it('grows, changes, is put in another order and shrinks, each with its audit entry', async () => {
    expect(await addExamples(ADA)).toMatchObject({ ok: true });
    expect(await savePrompt(ADA, { id: null, draft: SUM })).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Arithmetic', 'JSON answer', 'Tool call', 'Sum']);
    const id = await idOf('Sum');
    await savePrompt(ADA, { id, draft: { ...SUM, name: 'Product' } });
    await movePrompt(ADA, { id, direction: 'up' });
    await removePrompt(ADA, await idOf('JSON answer'));
    await movePrompt(ADA, { id, direction: 'up' });
    await movePrompt(ADA, { id, direction: 'up' });
    expect(await names()).toEqual(['Product', 'Arithmetic', 'Tool call']);
    const audited = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(audited.map(({ action }) => action)).toEqual([
      'golden.add',
      'golden.change',
      'golden.reorder',
      'golden.reorder',
    ]);
  });

  it('takes the examples twice without doubling them', async () => {
    await addExamples(ADA);
    await addExamples(ADA);
    expect(await names()).toHaveLength(3);
  });

  it.each([
    ['name', { ...SUM, name: ' ' }],
    ['text', { ...SUM, expectation: { kind: 'text', text: '' } }],
    ['pattern', { ...SUM, expectation: { kind: 'regex', pattern: '(' } }],
    ['pattern', { ...SUM, expectation: { kind: 'regex', pattern: 'a'.repeat(301) } }],
    ['schema', { ...SUM, expectation: { kind: 'json', schema: '{"type": "nothing"}' } }],
    ['arguments', { ...SUM, expectation: { kind: 'tool', tool: 'weather', arguments: '[]' } }],
    ['tool', { ...SUM, expectation: { kind: 'tool', tool: 'the weather', arguments: '{}' } }],
    ['maxTtftMs', { ...SUM, maxTtftMs: 0 }],
  ])('refuses a wrong %s by its field', async (field, draft) => {
    expect(await savePrompt(ADA, { id: null, draft })).toMatchObject({ ok: false, error: { field } });
  });

  it('refuses a second prompt of a name, a prompt that is gone, and a viewer', async () => {
    await savePrompt(ADA, { id: null, draft: SUM });
    expect(await savePrompt(ADA, { id: null, draft: SUM })).toMatchObject({ error: { code: 'conflict' } });
    expect(await savePrompt(ADA, { id: 'gone', draft: SUM })).toMatchObject({ error: { code: 'not-found' } });
    expect(await savePrompt(EYE, { id: null, draft: SUM })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await removePrompt(EYE, await idOf('Sum'))).toMatchObject({ error: { code: 'forbidden' } });
  });
});
