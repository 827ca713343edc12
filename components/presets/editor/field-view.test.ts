import { expect, test } from 'vitest';
import { FIELDS, GROUPS } from '@/lib/flags/catalogue';
import { productionWith } from '@/lib/flags/testing/production-with';
import { emptyDraft, withValues } from '../drafts/draft';
import { fieldView } from './field-view';

const RUNNING = 'flags.kv.max-running-requests';
const base = { id: 'one', number: 1, config: productionWith({ 'extra.page-size': 64 }) };
const draft = withValues(emptyDraft(base), { [RUNNING]: 40, 'extra.enable-cache-report': true });
const changed = Object.keys(draft.edits);

test('shows every field and a place for more flags', () => {
  const view = fieldView(draft, { text: '', changedOnly: false }, changed);
  expect(view).toMatchObject({ shown: FIELDS.length + 2, total: FIELDS.length + 2, hasExtra: true });
  expect(view.sections).toHaveLength(GROUPS.length + 1);
  expect(view.extraPaths).toEqual(['extra.enable-cache-report', 'extra.page-size']);
});

test('leaves out groups without a match', () => {
  const view = fieldView(draft, { text: 'running verifier', changedOnly: false }, changed);
  expect(view.sections).toEqual([{ ...view.groups[0] }]);
  expect(view.groups[0]?.fields.map(({ path }) => path)).toEqual([RUNNING]);
});

test('shows what changed, extra flags too, also one that is taken away', () => {
  const removed = withValues(draft, { 'extra.page-size': null });
  const view = fieldView(removed, { text: '', changedOnly: true }, Object.keys(removed.edits));
  expect(view.groups.flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual([RUNNING]);
  expect(view.extraPaths).toEqual(['extra.enable-cache-report', 'extra.page-size']);
  expect(view.shown).toBe(3);
});

test('says when nothing matches', () => {
  expect(fieldView(draft, { text: 'nothing like it', changedOnly: false }, changed)).toMatchObject({
    shown: 0,
    hasExtra: false,
  });
});
