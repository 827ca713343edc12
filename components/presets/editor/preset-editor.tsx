'use client';

import { useCallback, useDeferredValue, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import type { FieldValue } from '@/lib/flags/field-schema';
import { textField } from '@/lib/flags/field-value';
import { withValues } from '../drafts/draft';
import { withConfig } from '../drafts/draft-from';
import { examine } from '../drafts/examine';
import { RestoreQuestion } from '../drafts/restore-question';
import { useDraft } from '../drafts/use-draft';
import { ExtraGroup } from '../fields/extra-group';
import { ALL_FIELDS } from '../fields/field-filter';
import { FieldGroup } from '../fields/field-group';
import { useFieldFilter } from '../fields/use-field-filter';
import { ChecksCard } from './checks-card';
import { ComparedCommand } from './compared-command';
import type { PresetEditorProps } from './editor-props';
import { EditorToolbar } from './editor-toolbar';
import { fieldView } from './field-view';
import { goToField } from './go-to-field';
import { GroupNav } from './group-nav';
import { Saving } from './saving';
import { TransferMenu } from './transfer-menu';
import { useRestore } from './use-restore';
import { useRuleContext } from './use-rule-context';
import { useStickyPaths } from './use-sticky-paths';

/** The form of a preset, its checks and its command. What is typed is one person's draft until it is saved. */
export function PresetEditor(props: PresetEditorProps) {
  const { deployed, readOnlyReason } = props;
  const readOnly = readOnlyReason !== undefined;
  const drafting = useDraft(props);
  const { draft, change } = drafting;
  const engineVersion = draft.edits['engine.version'] ?? textField(draft.base, 'engine.version');
  const context = useRuleContext(props.context, String(engineVersion));
  // What is typed shows at once; the rules follow as soon as the keyboard rests.
  const examined = useDeferredValue(draft);
  const examination = useMemo(() => examine(examined, context), [examined, context]);
  const { preset, changedPaths, findings } = examination;
  const { filter, change: changeFilter } = useFieldFilter();
  const view = fieldView(draft, filter, useStickyPaths(changedPaths, filter.changedOnly));
  const restore = useRestore({ ...props, ...drafting });

  const setValue = useCallback(
    (path: string, value: FieldValue) => change((before) => withValues(before, { [path]: value })),
    [change],
  );

  function goTo(path: string): void {
    if (goToField(path)) return;
    flushSync(() => changeFilter(ALL_FIELDS));
    goToField(path) || goToField('extra');
  }

  return (
    <div>
      {readOnlyReason && <p className="mb-4 text-muted-foreground text-sm">{readOnlyReason}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem] wide:grid-cols-[11rem_minmax(0,1fr)_24rem]">
        <div className="min-w-0 lg:col-span-2 wide:col-span-1">
          <GroupNav groups={view.sections} examination={examination} />
        </div>
        <div
          className={cn(
            'contents min-w-0 flex-col gap-4 self-start lg:sticky lg:top-4 lg:order-last lg:flex',
            'lg:max-h-[calc(100dvh-8rem)]',
          )}
        >
          <ChecksCard
            findings={findings}
            readOnly={readOnly}
            onFix={({ changes }) =>
              change(withValues(draft, Object.fromEntries(changes.map(({ path, value }) => [path, value]))))
            }
            onGo={goTo}
            className="shrink-0 lg:min-h-40 lg:shrink lg:overflow-y-auto"
          />
          <ComparedCommand
            preset={preset}
            base={{ number: draft.baseNumber, config: draft.base }}
            deployed={deployed}
            className="shrink-0 max-lg:order-last lg:min-h-56 lg:shrink-[99]"
          />
        </div>
        <Card className="@container self-start pb-2">
          <EditorToolbar
            filter={filter}
            shown={view.shown}
            total={view.total}
            changed={changedPaths.length}
            onFilter={changeFilter}
          >
            <TransferMenu
              draft={draft}
              preset={preset}
              readOnly={readOnly}
              onTake={(taken) => change(withConfig(draft, taken))}
            />
          </EditorToolbar>
          {/* Neither the toolbar nor the save bar must cover what the keyboard comes to. */}
          <fieldset
            disabled={readOnly}
            aria-label="Fields"
            className="min-w-0 [&_:is(input,select,button)]:scroll-mt-16 [&_:is(input,select,button)]:scroll-mb-32"
          >
            {view.groups.map((group) => (
              <FieldGroup
                key={group.id}
                group={group}
                draft={draft}
                examination={examination}
                deployed={deployed?.config}
                engine={context.engine}
                onChange={setValue}
              />
            ))}
            {view.hasExtra && (
              <ExtraGroup
                paths={view.extraPaths}
                draft={draft}
                examination={examination}
                deployed={deployed?.config}
                engine={context.engine ?? null}
                canAdd={!view.isFiltered && !readOnly}
                onChange={setValue}
              />
            )}
            {view.shown === 0 && (
              <p className="px-4 py-10 text-center text-muted-foreground text-sm">
                {filter.text.trim() === ''
                  ? 'Nothing is changed.'
                  : `No field matches “${filter.text.trim()}”.`}
              </p>
            )}
          </fieldset>
        </Card>
      </div>
      {!readOnly && (
        <Saving {...props} drafting={drafting} examination={examination} context={context} onGo={goTo} />
      )}
      {restore.question && (
        <RestoreQuestion
          revisionName={`r${restore.question.number}`}
          onReplace={restore.replace}
          onKeep={restore.keep}
        />
      )}
    </div>
  );
}
