import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import type { KeptDraft } from '@/lib/presets/schema';
import { fail, ok } from '@/lib/result';
import { contentOf, emptyDraft, withValues } from './draft';
import { type DraftStore, DraftSync } from './draft-sync';
import type { LocalDraft } from './local-draft';

const empty = emptyDraft({ id: 'one', number: 1, config: productionPreset() });
const running = (value: number) => withValues(empty, { 'flags.kv.max-running-requests': value });
const onServer = (draft: typeof empty, version: number) =>
  ({
    content: contentOf(draft),
    base: { config: draft.base },
    version,
    updatedAt: new Date(0),
  }) as KeptDraft;

/** A server that counts versions up and refuses another version than its own. */
function fakeServer() {
  const server = { version: 0, writes: [] as unknown[], newer: null as KeptDraft | null, isDown: false };
  const store: DraftStore = {
    save: async ({ content, version }) => {
      if (server.isDown) throw new Error('no network');
      if (version !== server.version)
        return { ok: false, error: { ...fail('conflict', 'elsewhere').error, newer: server.newer } };
      server.version += 1;
      server.writes.push(content.edits);
      return ok({ version: server.version });
    },
    discard: async () => {
      server.version = 0;
      server.writes.push('discard');
      return ok(null);
    },
  };
  return { server, store };
}

function startSync() {
  const { server, store } = fakeServer();
  const kept: LocalDraft[] = [];
  const start = { draft: empty, version: 0, isSent: true, writtenAt: 0 };
  const sync = new DraftSync({ presetId: 'p', store, start, keep: (local) => kept.push(local) });
  return { server, sync, kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('DraftSync', () => {
  test('keeps each edit here at once and sends the last one after a pause', async () => {
    const { server, sync, kept } = startSync();
    sync.edit(running(40));
    sync.edit(running(41));
    expect(kept.at(-1)).toMatchObject({ isSent: false, draft: running(41) });
    await vi.advanceTimersByTimeAsync(499);
    expect(server.writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.writes).toEqual([running(41).edits]);
    expect(sync.snapshot()).toMatchObject({ kind: 'saved' });
    expect(kept.at(-1)).toMatchObject({ isSent: true, version: 1 });
  });

  test('sends at once when asked, and nothing twice', async () => {
    const { server, sync } = startSync();
    sync.edit(running(40));
    await sync.send();
    await sync.send();
    expect(server.writes).toHaveLength(1);
  });

  test('an edit back to the base drops the copy on the server', async () => {
    const { server, sync } = startSync();
    sync.edit(running(40));
    await sync.send();
    sync.edit(withValues(empty, {}));
    await sync.send();
    expect(server.writes.at(-1)).toBe('discard');
  });

  test('without a connection says so and tries again', async () => {
    const { server, sync } = startSync();
    server.isDown = true;
    sync.edit(running(40));
    await sync.send();
    expect(sync.snapshot()).toEqual({ kind: 'unsent', reason: 'no connection' });
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(sync.snapshot()).toMatchObject({ kind: 'saved' });
  });

  test('what another tab wrote is told, and nothing is sent until one is chosen', async () => {
    const { server, sync } = startSync();
    server.version = 7;
    server.newer = onServer(running(32), 7);
    sync.edit(running(40));
    await sync.send();
    expect(sync.snapshot()).toMatchObject({ kind: 'rival', rival: { draft: running(32), version: 7 } });
    sync.edit(running(41));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.writes).toEqual([]);

    sync.keepOwn();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.writes).toEqual([running(41).edits]);
    expect(sync.snapshot()).toMatchObject({ kind: 'saved' });
  });

  test('an answer that was lost is no conflict', async () => {
    const { server, sync } = startSync();
    server.version = 7;
    server.newer = onServer(running(40), 7);
    sync.edit(running(40));
    await sync.send();
    expect(sync.snapshot()).toEqual({ kind: 'clean' });
    sync.edit(running(41));
    await sync.send();
    expect(server.writes).toEqual([running(41).edits]);
  });

  test('hears of a tab of the same browser, unless it has the same', () => {
    const { sync } = startSync();
    const written = { version: 2, isSent: true, writtenAt: 5 };
    sync.hear({ ...written, draft: empty });
    expect(sync.snapshot()).toEqual({ kind: 'clean' });
    sync.hear({ ...written, draft: running(32) });
    expect(sync.snapshot()).toMatchObject({ kind: 'rival', rival: { version: 2 } });
  });

  test('a draft that is over in both tabs is no news', () => {
    const { sync } = startSync();
    sync.hear(null);
    expect(sync.snapshot()).toEqual({ kind: 'clean' });

    sync.edit(running(40));
    sync.hear(null);
    expect(sync.snapshot()).toMatchObject({ kind: 'rival', rival: { draft: null } });
    sync.edit(emptyDraft({ id: 'two', number: 2, config: running(40).base }));
    expect(sync.snapshot()).toEqual({ kind: 'clean' });
  });

  test('tabs that hold the same again agree', async () => {
    const { server, sync } = startSync();
    sync.edit(running(40));
    sync.hear({ draft: running(32), version: 5, isSent: true, writtenAt: 1 });
    sync.hear({ draft: running(40), version: 6, isSent: true, writtenAt: 2 });
    expect(sync.snapshot()).toEqual({ kind: 'clean' });
    server.version = 6;
    sync.edit(running(41));
    await sync.send();
    expect(server.writes).toEqual([running(41).edits]);
  });
});
