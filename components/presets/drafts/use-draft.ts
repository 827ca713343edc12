'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { KeptDraft, StoredRevision } from '@/lib/presets/schema';
import { chooseDraft } from './choose-draft';
import { type Draft, draftOf, emptyDraft, keptFor } from './draft';
import { type DraftStore, DraftSync } from './draft-sync';
import { keepLocalDraft, localDraftKey, parseLocalDraft } from './local-draft';

interface Options {
  latest: StoredRevision;
  /** The person's own draft as the server has it. */
  stored: KeptDraft | null;
  userId: string;
  store: DraftStore;
}

/** A person's draft of a preset: in this browser at once, on the server half a second later. */
export function useDraft({ latest, stored, userId, store }: Options) {
  const key = localDraftKey(userId, latest.presetId);
  const router = useRouter();
  const [draft, setDraft] = useState(() => (stored ? keptFor(draftOf(stored), latest) : emptyDraft(latest)));
  const [sync] = useState(() => newSync(draft));
  const [isReady, setReady] = useState(false);
  const state = useSyncExternalStore(sync.subscribe, sync.snapshot, sync.snapshot);

  function newSync(first: Draft): DraftSync {
    const start = { draft: first, version: stored?.version ?? 0, isSent: true, writtenAt: 0 };
    return new DraftSync({
      presetId: latest.presetId,
      store,
      start,
      keep: (local) => keepLocalDraft(key, local),
    });
  }

  const settle = useCallback(
    (next: Draft, version: number, at?: Date) => {
      sync.settle(next, version, at);
      setDraft(next);
    },
    [sync],
  );

  // Someone saved, perhaps from here: a draft that is part of the new revision is over.
  const [seenId, setSeenId] = useState(latest.id);
  if (seenId !== latest.id) {
    setSeenId(latest.id);
    setDraft(keptFor(draft, latest));
  }

  // The server does not know what this browser kept, so that comes after the first paint.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the page came with
  useEffect(() => {
    setReady(true);
    const chosen = chooseDraft(stored, parseLocalDraft(localStorage.getItem(key)));
    if (!chosen) return;
    const kept = keptFor(chosen.draft, latest);
    settle(kept, chosen.version, new Date(chosen.writtenAt));
    if (chosen.isSent && kept === chosen.draft) return;
    // Another object with the same content counts as not sent.
    setDraft({ ...kept });
  }, []);

  useEffect(() => {
    if (isReady) sync.edit(draft);
  }, [sync, draft, isReady]);

  useEffect(() => {
    const sendIfHidden = () => {
      if (document.visibilityState === 'hidden') void sync.send();
    };
    const hear = ({ key: written, newValue }: StorageEvent) => {
      if (written !== key) return;
      const local = parseLocalDraft(newValue);
      sync.hear(local);
      if (!local) router.refresh();
    };
    document.addEventListener('visibilitychange', sendIfHidden);
    window.addEventListener('pagehide', sync.send);
    window.addEventListener('online', sync.send);
    window.addEventListener('storage', hear);
    return () => {
      document.removeEventListener('visibilitychange', sendIfHidden);
      window.removeEventListener('pagehide', sync.send);
      window.removeEventListener('online', sync.send);
      window.removeEventListener('storage', hear);
      void sync.send();
    };
  }, [sync, key, router]);

  /** Another tab's draft in the place of this one. */
  function takeRival(): void {
    if (state.kind !== 'rival') return;
    const { draft: theirs, version, writtenAt } = state.rival;
    settle(theirs ? keptFor(theirs, latest) : emptyDraft(latest), version, writtenAt ?? undefined);
  }

  return {
    draft,
    /** Whether this browser's own copy was looked at. */
    isReady,
    state,
    change: setDraft,
    takeRival,
    keepOwn: () => sync.keepOwn(),
    /** The draft became a revision, which takes the copy on the server with it. */
    saved: () => settle(draft, 0),
  };
}
