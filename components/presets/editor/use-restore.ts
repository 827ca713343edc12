'use client';

import { useEffect, useState } from 'react';
import type { StoredRevision } from '@/lib/presets/schema';
import { type Draft, isEmptyDraft } from '../drafts/draft';
import { draftFrom } from '../drafts/draft-from';

interface Options {
  restore?: StoredRevision;
  latest: StoredRevision;
  draft: Draft;
  /** Whether the draft is the one to go on with. */
  isReady: boolean;
  change: (draft: Draft) => void;
}

/** Fills the draft with an older revision's values, at once or, where a draft stands in its place, after a question. */
export function useRestore({ restore, latest, draft, isReady, change }: Options) {
  const [wanted, setWanted] = useState(restore);
  const isInTheWay = !isEmptyDraft(draft);

  function take({ config, number, reasons }: StoredRevision): void {
    setWanted(undefined);
    change(draftFrom(latest, { config, reasons, message: `Restore r${number}: ` }));
  }

  useEffect(() => {
    if (!isReady || !wanted) return;
    forgetParam('restore');
    if (!isInTheWay) take(wanted);
  });

  const question = isReady && isInTheWay ? wanted : undefined;
  return {
    /** The revision to ask about. */
    question,
    replace: () => question && take(question),
    keep: () => setWanted(undefined),
  };
}

/** So that a reload does not ask again. */
function forgetParam(name: string): void {
  const url = new URL(window.location.href);
  if (!url.searchParams.has(name)) return;
  url.searchParams.delete(name);
  window.history.replaceState(null, '', url);
}
