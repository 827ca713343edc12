'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import { MESSAGE_LENGTH } from '@/lib/presets/schema';
import type { Draft, Examination } from './draft';
import { saveBlocker, warningRules } from './save-blocker';

interface SaveBarProps {
  draft: Draft;
  examination: Examination;
  /** Why nothing can be saved now, apart from what the draft itself lacks, and the ways on. */
  held?: { reason: string; notice: ReactNode };
  isSaving: boolean;
  /** What the server said to the last try. */
  refusal?: string;
  onChange: (draft: Draft) => void;
  onDiscard: () => void;
  onSave: () => void;
}

/** Stays at the bottom of the screen: what changed, why it cannot be saved yet, reasons, message, buttons. */
export function SaveBar({
  draft,
  examination,
  held,
  isSaving,
  refusal,
  onChange,
  onDiscard,
  onSave,
}: SaveBarProps) {
  const statusId = useId();
  const count = examination.changedPaths.length;
  const blocker = held?.reason ?? saveBlocker(draft, examination);
  return (
    <div className="sticky bottom-0 z-20 mt-4 xl:bg-background xl:pb-4">
      <Card aria-label="Save" className="rounded-b-none border-b-0 shadow-lg xl:rounded-xl xl:border-b">
        {held?.notice}
        {count > 0 && !held && <Words draft={draft} examination={examination} onChange={onChange} />}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <p
            id={statusId}
            role="status"
            className="flex flex-wrap items-center gap-x-2 text-muted-foreground text-sm"
          >
            <span>
              {formatQuantity(count, 'change')} from r{draft.baseNumber}
            </span>
            {count > 0 && blocker && <StatusMark status="error">{blocker}</StatusMark>}
            {refusal && (
              <StatusMark status="error" wraps>
                {refusal}
              </StatusMark>
            )}
          </p>
          <div className="flex gap-2">
            <Button
              variant="secondary"
              onClick={onDiscard}
              disabled={count === 0 || isSaving}
              aria-describedby={statusId}
              title={count === 0 ? 'Nothing to discard' : undefined}
            >
              Discard
            </Button>
            <Button
              onClick={onSave}
              disabled={blocker !== null || isSaving}
              aria-busy={isSaving}
              aria-describedby={statusId}
              title={blocker ?? undefined}
            >
              Save revision {draft.baseNumber + 1}
            </Button>
          </div>
        </div>
      </Card>
    </div>
  );
}

function Words({ draft, examination, onChange }: Pick<SaveBarProps, 'draft' | 'examination' | 'onChange'>) {
  const id = useId();
  return (
    <div className="grid max-h-[40dvh] gap-3 overflow-y-auto border-b px-4 py-3">
      {warningRules(examination.findings).map(({ ruleId, title }) => (
        <div
          key={ruleId}
          className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]"
        >
          <Label htmlFor={`${id}-${ruleId}`} className="flex items-center gap-2">
            <StatusMark status="warning" iconOnly />
            <span>Reason: {title}</span>
          </Label>
          <Input
            id={`${id}-${ruleId}`}
            value={draft.reasons[ruleId] ?? ''}
            maxLength={MESSAGE_LENGTH}
            placeholder="Why this warning is accepted"
            onChange={({ target }) =>
              onChange({ ...draft, reasons: { ...draft.reasons, [ruleId]: target.value } })
            }
          />
        </div>
      ))}
      <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
        <Label htmlFor={`${id}-message`}>Message</Label>
        <Input
          id={`${id}-message`}
          value={draft.message}
          maxLength={MESSAGE_LENGTH}
          placeholder="What changes, and why"
          onChange={({ target }) => onChange({ ...draft, message: target.value })}
        />
      </div>
    </div>
  );
}
