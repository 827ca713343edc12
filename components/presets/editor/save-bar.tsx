'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import type { Draft } from '../drafts/draft';
import { DraftStatus } from '../drafts/draft-status';
import type { SyncState } from '../drafts/draft-sync';
import type { SaveBlocker } from '../drafts/save-blocker';

interface SaveBarProps {
  draft: Draft;
  changed: number;
  /** Of the revision it will become. */
  number: number;
  state: SyncState;
  blocker: SaveBlocker | null;
  isSaving: boolean;
  /** Why a new revision of this preset cannot be deployed at once. */
  undeployable?: string;
  /** What happened elsewhere, and the ways on. */
  notices: ReactNode;
  onGo: (path: string) => void;
  onDiscard: () => void;
  onSave: (intent: 'save' | 'deploy') => void;
}

/** Stays at the bottom of the screen: what changed, what stands in the way, whether the draft is kept, the buttons. */
export function SaveBar(props: SaveBarProps) {
  const { draft, changed, number, state, blocker, isSaving, undeployable, notices, onGo, onDiscard, onSave } =
    props;
  const { path } = blocker ?? {};
  const isIdle = changed === 0 || isSaving;
  const isHeld = blocker !== null || isSaving;
  return (
    <div className="sticky bottom-0 z-20 mt-4 xl:bg-background xl:pb-4">
      <Card aria-label="Save" className="rounded-b-none border-b-0 shadow-lg xl:rounded-xl xl:border-b">
        {notices}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <div className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <p role="status" className="flex min-w-0 flex-wrap items-center gap-x-2 text-muted-foreground">
              <span>
                {formatQuantity(changed, 'change')} from r{draft.baseNumber}
              </span>
              {changed > 0 && blocker && (
                <StatusMark status="error" wraps>
                  {blocker.sentence}
                </StatusMark>
              )}
            </p>
            {changed > 0 && path && (
              <Button variant="secondary" size="sm" onClick={() => onGo(path)}>
                Go there
              </Button>
            )}
            <p className="text-xs">{changed > 0 && <DraftStatus state={state} />}</p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button variant="secondary" onClick={onDiscard} disabled={isIdle}>
              Discard
            </Button>
            {/* Not disabled while something blocks: pressing it leads there. */}
            <Button
              aria-disabled={isHeld}
              aria-keyshortcuts="Control+S Meta+S"
              title={blocker?.sentence ?? 'Ctrl+S'}
              onClick={() => onSave('save')}
            >
              Save revision {number}
            </Button>
            <Button
              aria-disabled={isHeld || undeployable !== undefined}
              title={undeployable ?? blocker?.sentence}
              onClick={() => undeployable === undefined && onSave('deploy')}
              className="max-sm:hidden"
            >
              Save and deploy…
            </Button>
          </div>
          {undeployable && changed > 0 && (
            <p className="basis-full text-muted-foreground text-xs max-sm:hidden">{undeployable}</p>
          )}
        </div>
      </Card>
    </div>
  );
}
