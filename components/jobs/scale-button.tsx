'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { formatDollarsPerHour } from '@/lib/format';
import type { ScaleSettings } from '@/lib/jobs/schema';
import { JobDialog } from './job-dialog';
import type { StartAction } from './start-action';

const FIELDS = [
  { name: 'minContainers', label: 'Least containers', min: 0, max: 100 },
  { name: 'maxContainers', label: 'Most containers', min: 1, max: 100 },
  { name: 'scaledownWindowSeconds', label: 'Idle window, in seconds', min: 2, max: 1200 },
] as const;

interface ScaleButtonProps {
  live: ScaleSettings;
  dollarsPerContainerHour: number;
  start: StartAction;
}

/** Changes how the deployed app scales, until the next deploy. */
export function ScaleButton({ live, dollarsPerContainerHour, start }: ScaleButtonProps) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const least = Number(typed.minContainers ?? live.minContainers);
  const most = Number(typed.maxContainers ?? live.maxContainers);
  return (
    <JobDialog
      trigger="Scale now…"
      title="Scale now?"
      description="Holds at once, without a cold start of its own, until the next deploy brings the preset’s settings back."
      submit="Scale"
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
          <p className="text-muted-foreground text-sm tabular-nums">
            Costs {formatDollarsPerHour(least * dollarsPerContainerHour)} when idle, up to{' '}
            {formatDollarsPerHour(most * dollarsPerContainerHour)}.
          </p>
        </>
      )}
    </JobDialog>
  );
}
