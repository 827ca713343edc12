'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { scalePlan } from '@/lib/jobs/plan/scale-plan';
import type { ScaleSettings } from '@/lib/jobs/schema';
import { JobDialog } from './job-dialog';
import { ScalePlanNote } from './scale-plan-note';
import type { StartAction } from './start-action';

const FIELDS = [
  { name: 'minContainers', label: 'Least containers', min: 0, max: 100 },
  { name: 'maxContainers', label: 'Most containers', min: 1, max: 100 },
  { name: 'scaledownWindowSeconds', label: 'Idle window, in seconds', min: 2, max: 1200 },
] as const;

interface ScaleButtonProps {
  live: ScaleSettings;
  dollarsPerContainerHour: number;
  /** Containers that run or start; null while nobody has counted. */
  up: number | null;
  /** Of one cold start; null while none was seen. */
  startDollars: number | null;
  start: StartAction;
}

/** Changes how the deployed app scales, until the next deploy. */
export function ScaleButton({ live, start, ...facts }: ScaleButtonProps) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const asked = {
    minContainers: Number(typed.minContainers ?? live.minContainers),
    maxContainers: Number(typed.maxContainers ?? live.maxContainers),
    scaledownWindowSeconds: Number(typed.scaledownWindowSeconds ?? live.scaledownWindowSeconds),
  };
  const plan = scalePlan({ live, asked, ...facts });
  return (
    <JobDialog
      trigger="Scale now…"
      title="Scale now?"
      description="Holds at once, without a cold start of its own, until the next deploy brings the preset’s settings back."
      submit={plan?.action ?? 'Scale'}
      start={start}
    >
      {(error) => (
        <>
          {FIELDS.map(({ name, label, min, max }) => (
            <Field
              key={name}
              id={name}
              label={label}
              error={error?.field === name ? error.message : undefined}
            >
              <Input
                id={name}
                name={name}
                type="number"
                inputMode="numeric"
                required
                min={min}
                max={max}
                step={1}
                defaultValue={live[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                className="tabular-nums"
              />
            </Field>
          ))}
          {plan && <ScalePlanNote plan={plan} />}
        </>
      )}
    </JobDialog>
  );
}
