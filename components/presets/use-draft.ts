'use client';

import { useEffect, useState } from 'react';
import type { StoredRevision } from '@/lib/presets/schema';
import { Draft, emptyDraft, hasLanded } from './draft';

const keyOf = (presetId: string) => `glm-console.draft.${presetId}`;

/** The draft on a revision, kept in this browser: a reload, or a newer revision, loses nothing. */
export function useDraft(latest: StoredRevision) {
  const [draft, setDraft] = useState(() => emptyDraft(latest));

  // The server knows no draft, so the kept one comes after the first paint.
  useEffect(() => {
    const kept = keptDraft(latest.presetId);
    if (!kept) return;
    if (hasLanded(kept, latest)) dropDraft(latest.presetId);
    else setDraft(kept);
  }, [latest]);

  function change(next: Draft): void {
    keepDraft(latest.presetId, next);
    setDraft(next);
  }

  /** Drops what this browser keeps; the form on screen stays. */
  function forget(): void {
    dropDraft(latest.presetId);
  }

  function discard(): void {
    forget();
    setDraft(emptyDraft(latest));
  }

  return { draft, change, discard, forget };
}

function dropDraft(presetId: string): void {
  localStorage.removeItem(keyOf(presetId));
}

function keepDraft(presetId: string, draft: Draft): void {
  const isEmpty = Object.keys(draft.values).length === 0 && draft.message === '';
  if (isEmpty) dropDraft(presetId);
  else localStorage.setItem(keyOf(presetId), JSON.stringify(draft));
}

/** A draft of another shape, from an older console or a foreign hand, counts as none. */
function keptDraft(presetId: string): Draft | null {
  try {
    return Draft.parse(JSON.parse(localStorage.getItem(keyOf(presetId)) ?? 'null'));
  } catch {
    return null;
  }
}
