'use client';

import { lazy, Suspense, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { carriedReasons } from '@/lib/presets/carried-reasons';
import { changedFields } from '@/lib/presets/diff';
import type { RuleContext } from '@/lib/rules/rule';
import { emptyDraft } from '../drafts/draft';
import { type Examination, examine } from '../drafts/examine';
import { mergeDraft, type Side } from '../drafts/merge-draft';
import { OvertakenNotice } from '../drafts/overtaken-notice';
import { RivalNotice } from '../drafts/rival-notice';
import { missingWords, saveBlocker, warningRules } from '../drafts/save-blocker';
import type { useDraft } from '../drafts/use-draft';
import type { PresetEditorProps } from './editor-props';
import { SaveBar } from './save-bar';
import { useSave } from './use-save';
import { useSaveKey } from './use-save-key';

const MergeDialog = lazy(() => import('../drafts/merge-dialog'));
const SaveDialog = lazy(() => import('./save-dialog'));

interface SavingProps extends PresetEditorProps {
  drafting: ReturnType<typeof useDraft>;
  examination: Examination;
  context: RuleContext;
  onGo: (path: string) => void;
}

type Intent = 'save' | 'deploy';

/** The way from a draft to a revision: the bar, the dialog with the words, and the merge when someone was faster. */
export function Saving(props: SavingProps) {
  const { latest, steps, undeployable, save, drafting, context, onGo } = props;
  const { draft, state, change } = drafting;
  const [dialog, setDialog] = useState<Intent | 'merge' | null>(null);
  const [intent, setIntent] = useState<Intent>('save');
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  // The rules follow what is typed with a delay; what is about to be saved is told as it is now.
  const examination = dialog === null ? props.examination : examine(draft, context);
  const { preset, changedPaths, findings } = examination;
  const isOvertaken = draft.baseId !== latest.id && changedPaths.length > 0;
  const blocker = saveBlocker(examination);
  const carried = carriedReasons(latest, findings);
  const reasons = Object.fromEntries(
    warningRules(findings).map(({ ruleId }) => [ruleId, draft.reasons[ruleId] ?? carried[ruleId] ?? '']),
  );
  const { isSaving, refusal, submit, forget } = useSave({
    latest,
    save,
    onSaved: () => {
      drafting.saved();
      setDialog(null);
    },
    onConflict: () => setDialog('merge'),
  });

  function begin(wanted: Intent): void {
    setIntent(wanted);
    const obstacle = saveBlocker(examine(draft, context));
    if (isOvertaken) setDialog('merge');
    else if (obstacle?.path) onGo(obstacle.path);
    else if (!obstacle && !isSaving) setDialog(wanted);
  }

  function merge(): void {
    const merged = mergeDraft(draft, latest, choices);
    change(merged);
    setChoices({});
    const hasEdits = Object.keys(merged.edits).length > 0;
    toast.success(
      hasEdits
        ? `Your changes now stand on r${latest.number}`
        : `Nothing of your draft differs from r${latest.number}`,
      { position: 'top-center' },
    );
    setDialog(saveBlocker(examine(merged, context)) ? null : intent);
  }

  function discard(): void {
    change(emptyDraft(latest));
    toast('Draft discarded', {
      position: 'top-center',
      action: { label: 'Undo', onClick: () => change(draft) },
    });
  }

  useSaveKey(() => begin('save'));

  const notices = (
    <>
      {state.kind === 'rival' && (
        <RivalNotice rival={state.rival} onTake={drafting.takeRival} onKeep={drafting.keepOwn} />
      )}
      {isOvertaken && (
        <OvertakenNotice
          draft={draft}
          latest={latest}
          onMerge={() => {
            setIntent('save');
            setDialog('merge');
          }}
        />
      )}
    </>
  );

  return (
    <>
      <SaveBar
        draft={draft}
        changed={changedPaths.length}
        number={latest.number + 1}
        state={state}
        blocker={blocker}
        isSaving={isSaving}
        undeployable={undeployable}
        notices={notices}
        onGo={onGo}
        onDiscard={discard}
        onSave={begin}
      />
      <Suspense>
        {isOvertaken && dialog === 'merge' && (
          <MergeDialog
            draft={draft}
            latest={latest}
            steps={steps}
            choices={choices}
            onChoose={setChoices}
            onMerge={merge}
            onClose={() => setDialog(null)}
          />
        )}
        {!isOvertaken && (dialog === 'save' || dialog === 'deploy') && (
          <SaveDialog
            presetName={latest.presetName}
            number={latest.number + 1}
            draft={draft}
            carried={carried}
            changes={changedFields(draft.base, preset)}
            findings={findings}
            intent={dialog}
            missing={missingWords({ reasons, message: draft.message }, findings)}
            isSaving={isSaving}
            refusal={refusal}
            onChange={change}
            onSave={() => submit(draft, examine(draft, context).preset, reasons, dialog)}
            onClose={() => {
              forget();
              setDialog(null);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
