'use client';

import { useActionState, useId, useState } from 'react';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { StatusMark } from '@/components/ui/status-mark';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import type { Failure, Result } from '@/lib/result';
import { DeployFields } from './deploy-fields';
import { inputOf, type TypedSchedule } from './schedule-input';
import { WarmFields } from './warm-fields';

export interface RevisionChoice {
  id: string;
  /** `production-v4 r12: the message`. */
  label: string;
}

interface ScheduleFormProps {
  kind: 'warm' | 'deploy';
  initial: TypedSchedule;
  revisions: readonly RevisionChoice[];
  dollarsPerContainerHour: number | null;
  save: (input: object) => Promise<Result<unknown>>;
  onDone: () => void;
}

export default function ScheduleForm({
  kind,
  initial,
  revisions,
  dollarsPerContainerHour,
  save,
  onDone,
}: ScheduleFormProps) {
  const [typed, setTyped] = useState(initial);
  const [error, submit] = useActionState<Failure | null>(async () => {
    const saved = await save(inputOf(kind, typed));
    if (!saved.ok) return saved.error;
    toast.success(`${typed.name} is saved`);
    onDone();
    return null;
  }, null);
  const zonesId = useId();
  const change = (part: Partial<TypedSchedule>) => setTyped({ ...typed, ...part });
  const problem = (field: string) => (error?.field === field ? error.message : undefined);
  const shown = ['name', 'timeZone', 'weekdays', 'from', 'to', 'containers', 'revisionId', 'at'];
  return (
    <form action={submit} className="grid gap-4">
      <Field id="name" label="Name" error={problem('name')}>
        <Input
          id="name"
          required
          maxLength={60}
          autoComplete="off"
          placeholder={kind === 'warm' ? 'Office hours' : 'Night deploy'}
          value={typed.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field id="timeZone" label="Time zone" error={problem('timeZone')}>
        <Input
          id="timeZone"
          required
          list={zonesId}
          autoComplete="off"
          value={typed.timeZone}
          onChange={(event) => change({ timeZone: event.target.value })}
        />
        <datalist id={zonesId}>
          {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Field>
      {kind === 'warm' ? (
        <WarmFields
          typed={typed}
          change={change}
          problem={problem}
          dollarsPerContainerHour={dollarsPerContainerHour}
        />
      ) : (
        <DeployFields typed={typed} change={change} problem={problem} revisions={revisions} />
      )}
      {error && !shown.includes(error.field ?? '') && (
        <p role="alert" className="text-sm">
          <StatusMark status="error" wraps>
            {error.message}
          </StatusMark>
        </p>
      )}
      <DialogFooter>
        <SubmitButton>{kind === 'warm' ? 'Save window' : 'Save deploy'}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
