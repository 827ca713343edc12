'use client';

import { useActionState, useState } from 'react';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { StatusMark } from '@/components/ui/status-mark';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { SEVERITIES } from '@/lib/alerts/alert-names';
import type { Severity, WhenMissing } from '@/lib/alerts/schema';
import type { Failure, Result } from '@/lib/result';
import { BurnFields, ThresholdFields } from './condition-fields';
import { NumberField } from './number-field';
import { RulePreview } from './rule-preview';
import { inputOf, type TypedRule } from './typed-rule';

const MISSING: Record<WhenMissing, string> = {
  'no data': 'say “no data”',
  ok: 'take it for well',
  firing: 'fire',
};

interface RuleFormProps {
  initial: TypedRule;
  save: (input: object) => Promise<Result<unknown>>;
  onDone: () => void;
}

export default function RuleForm({ initial, save, onDone }: RuleFormProps) {
  const [typed, setTyped] = useState(initial);
  const [error, submit] = useActionState<Failure | null>(async () => {
    const saved = await save(inputOf(typed));
    if (!saved.ok) return saved.error;
    toast.success(`${typed.name} is saved`);
    onDone();
    return null;
  }, null);
  const change = (part: Partial<TypedRule>) => setTyped({ ...typed, ...part });
  const problem = (field: string) => (error?.field === field ? error.message : undefined);
  const Fields = typed.kind === 'burn' ? BurnFields : ThresholdFields;
  return (
    <form action={submit} className="grid gap-4">
      <Field id="name" label="Name" error={problem('name')}>
        <Input
          id="name"
          required
          maxLength={80}
          autoComplete="off"
          value={typed.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="severity" label="Severity">
          <NativeSelect
            id="severity"
            value={typed.severity}
            onChange={(event) => change({ severity: event.target.value as Severity })}
          >
            {Object.entries(SEVERITIES).map(([severity, words]) => (
              <option key={severity} value={severity}>
                {words}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field id="kind" label="Watches">
          <NativeSelect
            id="kind"
            value={typed.kind}
            onChange={(event) => change({ kind: event.target.value === 'burn' ? 'burn' : 'threshold' })}
          >
            <option value="threshold">a series against a threshold</option>
            <option value="burn">how fast an error budget is spent</option>
          </NativeSelect>
        </Field>
      </div>
      <Fields typed={typed} change={change} problem={problem} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          id="forSeconds"
          label="For, in s"
          value={typed.forSeconds}
          error={problem('forSeconds')}
          change={(forSeconds) => change({ forSeconds })}
        />
        <Field id="missing" label="When data are missing">
          <NativeSelect
            id="missing"
            value={typed.missing}
            onChange={(event) => change({ missing: event.target.value as WhenMissing })}
          >
            {Object.entries(MISSING).map(([missing, words]) => (
              <option key={missing} value={missing}>
                {words}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <Field id="runbookUrl" label="Runbook, if there is one" error={problem('runbookUrl')}>
        <Input
          id="runbookUrl"
          autoComplete="off"
          placeholder="https://"
          value={typed.runbookUrl}
          onChange={(event) => change({ runbookUrl: event.target.value })}
        />
      </Field>
      <RulePreview typed={typed} />
      {error && !error.field && (
        <p role="alert" className="text-sm">
          <StatusMark status="error" wraps>
            {error.message}
          </StatusMark>
        </p>
      )}
      <DialogFooter>
        <SubmitButton>Save rule</SubmitButton>
      </DialogFooter>
    </form>
  );
}
