'use client';

import { type FormEvent, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { StatusMark } from '@/components/ui/status-mark';
import { Textarea } from '@/components/ui/textarea';
import { formatQuantity } from '@/lib/format';
import type { FieldChange } from '@/lib/presets/diff';
import { MESSAGE_LENGTH } from '@/lib/presets/limits';
import { ChangesTable } from '../changes-table';
import type { Draft } from '../drafts/draft';
import type { Examination } from '../drafts/examine';
import { type missingWords, warningRules } from '../drafts/save-blocker';
import { ReasonField } from './reason-field';
import { isSaveKey } from './use-save-key';

interface SaveDialogProps {
  presetName: string;
  /** Of the revision it will become. */
  number: number;
  draft: Draft;
  /** By rule id: reasons given before for a warning that says the same words. */
  carried: Readonly<Record<string, string>>;
  changes: readonly FieldChange[];
  findings: Examination['findings'];
  intent: 'save' | 'deploy';
  missing: ReturnType<typeof missingWords>;
  isSaving: boolean;
  /** What the server said to the last try. */
  refusal?: string;
  onChange: (draft: Draft) => void;
  onSave: () => void;
  onClose: () => void;
}

/** What will be saved, and the words for it: a reason for each warning, a message, a ticket. */
export default function SaveDialog(props: SaveDialogProps) {
  const { presetName, number, draft, carried, changes, findings, intent, missing, isSaving, refusal } = props;
  const { onChange, onSave, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const warnings = warningRules(findings);
  const idOf = (what: Exclude<typeof missing, null>) => `${id}-${what === 'message' ? what : what.ruleId}`;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (missing) document.getElementById(idOf(missing))?.focus();
    else if (!isSaving) onSave();
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        className="max-w-2xl!"
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          document.getElementById(idOf(missing ?? 'message'))?.focus();
        }}
      >
        <DialogHeader>
          <DialogTitle>
            Save revision {number} of {presetName}
          </DialogTitle>
          <DialogDescription>
            {formatQuantity(changes.length, 'change')} from r{draft.baseNumber}. A revision never changes once
            it is saved{intent === 'deploy' ? '; the next dialog asks before anything is deployed.' : '.'}
          </DialogDescription>
        </DialogHeader>
        <div className="max-h-56 overflow-y-auto rounded-lg border">
          <ChangesTable changes={changes} />
        </div>
        <form
          ref={form}
          noValidate
          onSubmit={submit}
          onKeyDown={(event) => {
            if ((event.key === 'Enter' && (event.ctrlKey || event.metaKey)) || isSaveKey(event)) {
              event.preventDefault();
              event.stopPropagation();
              form.current?.requestSubmit();
            }
          }}
          className="grid gap-4"
        >
          {warnings.map(({ ruleId, title }) => (
            <ReasonField
              key={ruleId}
              id={idOf({ ruleId })}
              title={title}
              value={draft.reasons[ruleId] ?? carried[ruleId] ?? ''}
              isCarried={draft.reasons[ruleId] === undefined && carried[ruleId] !== undefined}
              baseNumber={draft.baseNumber}
              onChange={(reason) => onChange({ ...draft, reasons: { ...draft.reasons, [ruleId]: reason } })}
            />
          ))}
          <Field id={idOf('message')} label="Message">
            <Textarea
              id={idOf('message')}
              required
              rows={2}
              value={draft.message}
              maxLength={MESSAGE_LENGTH}
              placeholder="What changes, and why"
              onChange={({ target }) => onChange({ ...draft, message: target.value })}
            />
          </Field>
          <Field id={`${id}-ticket`} label="Ticket (optional)">
            <Input
              id={`${id}-ticket`}
              value={draft.ticket}
              maxLength={500}
              placeholder="OPS-123 or an address"
              onChange={({ target }) => onChange({ ...draft, ticket: target.value })}
            />
          </Field>
          {refusal && (
            <p role="alert" className="text-sm">
              <StatusMark status="error" wraps>
                {refusal}
              </StatusMark>
            </p>
          )}
          <DialogFooter className="items-center">
            {missing && (
              <p className="mr-auto text-muted-foreground text-xs">
                {missing === 'message' ? 'A message is missing.' : 'A warning has no reason yet.'}
              </p>
            )}
            <DialogClose asChild>
              <Button variant="secondary">Not now</Button>
            </DialogClose>
            <Button type="submit" aria-disabled={missing !== null || isSaving} aria-busy={isSaving}>
              {intent === 'deploy' ? 'Save and deploy…' : `Save revision ${number}`}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
