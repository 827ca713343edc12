'use client';

import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { GROUPS } from '@/lib/flags/catalogue';
import { renderCommand } from '@/lib/flags/render-command';
import type { SaveRevision, StoredRevision } from '@/lib/presets/schema';
import type { Result } from '@/lib/result';
import type { Fix, RuleContext } from '@/lib/rules/rule';
import { ChecksCard } from './checks-card';
import { CommandCard } from './command-card';
import { examine, movedTo, withValues } from './draft';
import { FieldGroup } from './field-group';
import { GroupNav } from './group-nav';
import { OvertakenNotice } from './overtaken-notice';
import { SaveBar } from './save-bar';
import { useDraft } from './use-draft';

interface PresetEditorProps {
  latest: StoredRevision;
  context: RuleContext;
  /** Why this person may not edit; the form is then for reading. */
  readOnlyReason?: string;
  save: (input: SaveRevision) => Promise<Result<{ number: number }>>;
}

/** The form of a preset, its checks and its command. Mount it anew (key) for each latest revision. */
export function PresetEditor({ latest, context, readOnlyReason, save }: PresetEditorProps) {
  const { draft, change, discard, forget } = useDraft(latest);
  const [isSaving, startSaving] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  // Until the page brings the new revision, and with it a new editor, the form stays as it was saved.
  const [savedNumber, setSavedNumber] = useState<number>();
  const examination = examine(draft, context);
  const isOvertaken = draft.baseId !== latest.id;
  const readOnly = readOnlyReason !== undefined;

  function applyFix({ changes }: Fix): void {
    change(withValues(draft, Object.fromEntries(changes.map(({ path, value }) => [path, value]))));
  }

  function submit(): void {
    startSaving(async () => {
      const { message, reasons, baseId: parentId } = draft;
      const saved = await save({
        presetId: latest.presetId,
        parentId,
        config: examination.preset,
        message,
        reasons,
      });
      setRefusal(saved.ok ? undefined : saved.error.message);
      if (!saved.ok) return;
      forget();
      setSavedNumber(saved.value.number);
      toast.success(`Saved r${saved.value.number} of ${latest.presetName}`);
    });
  }

  const overtaken = {
    reason: `r${latest.number} was saved meanwhile`,
    notice: (
      <OvertakenNotice
        draft={draft}
        examination={examination}
        latest={latest}
        onMove={() => change(movedTo(draft, latest))}
        onDiscard={discard}
      />
    ),
  };

  return (
    <div>
      {readOnlyReason && <p className="mb-4 text-muted-foreground text-sm">{readOnlyReason}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem] wide:grid-cols-[11rem_minmax(0,1fr)_24rem]">
        <div className="min-w-0 lg:col-span-2 wide:col-span-1">
          <GroupNav examination={examination} />
        </div>
        <div
          className={cn(
            'contents min-w-0 flex-col gap-4 self-start lg:sticky lg:flex lg:top-4 lg:order-last',
            examination.changedPaths.length > 0
              ? 'lg:max-h-[calc(100dvh-14rem)]'
              : 'lg:max-h-[calc(100dvh-11rem)]',
          )}
        >
          <ChecksCard
            findings={examination.findings}
            readOnly={readOnly}
            onFix={applyFix}
            className="shrink-0 lg:min-h-40 lg:shrink lg:overflow-y-auto"
          />
          <CommandCard
            argv={renderCommand(examination.preset)}
            base={{ label: `r${draft.baseNumber}`, argv: renderCommand(draft.base) }}
            className="shrink-0 max-lg:order-last lg:min-h-56 lg:shrink-[99]"
          />
        </div>
        <Card className="@container self-start pb-2">
          {/* The save bar must not cover what the keyboard comes to. */}
          <fieldset
            disabled={readOnly}
            aria-label="Fields"
            className="min-w-0 [&_:is(input,select,button)]:scroll-mb-52"
          >
            {GROUPS.map((group) => (
              <FieldGroup
                key={group.id}
                group={group}
                draft={draft}
                examination={examination}
                onChange={(path, value) => change(withValues(draft, { [path]: value }))}
              />
            ))}
          </fieldset>
        </Card>
      </div>
      {!readOnly && (
        <SaveBar
          draft={draft}
          examination={examination}
          held={isOvertaken ? overtaken : undefined}
          isSaving={isSaving || savedNumber !== undefined}
          refusal={refusal}
          onChange={change}
          onDiscard={discard}
          onSave={submit}
        />
      )}
    </div>
  );
}
