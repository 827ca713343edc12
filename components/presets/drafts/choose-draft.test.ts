import { expect, test } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import type { KeptDraft } from '@/lib/presets/schema';
import { chooseDraft } from './choose-draft';
import { contentOf, emptyDraft, withValues } from './draft';
import type { LocalDraft } from './local-draft';

const empty = emptyDraft({ id: 'one', number: 1, config: productionPreset() });
const draft = (message: string) => ({ ...withValues(empty, { 'flags.model.ep': null }), message });

const server = (version: number, atMs: number): KeptDraft => ({
  content: contentOf(draft('server')),
  base: { config: empty.base } as KeptDraft['base'],
  version,
  updatedAt: new Date(atMs),
});
const local = (version: number, isSent: boolean, writtenAt: number): LocalDraft => ({
  draft: draft('local'),
  version,
  isSent,
  writtenAt,
});

test.each([
  ['neither', null, null, undefined],
  ['only the server’s', server(3, 50), null, 'server'],
  ['only this browser’s', null, local(3, true, 50), 'local'],
  ['both the same version', server(3, 50), local(3, true, 60), 'local'],
  ['something that is not sent', server(4, 90), local(3, false, 60), 'local'],
  ['a newer one elsewhere', server(4, 90), local(3, true, 60), 'server'],
  ['a page from before the last write here', server(3, 50), local(4, true, 60), 'local'],
])('with %s', (_, stored, kept, expected) => {
  expect(chooseDraft(stored, kept)?.draft.message).toBe(expected);
});
