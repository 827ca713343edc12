'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { useTimeZone } from '@/components/ui/use-time-zone';

/** Whose clocks are meant; the reader's own at first. */
export function ZoneSelect({ error }: { error?: string }) {
  const own = useTimeZone();
  const [chosen, choose] = useState<string | null>(null);
  const zones = [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <Field
      id="timeZone"
      label="Time zone"
      hint="Times stay as its clocks show them, also when the clocks change."
      error={error}
    >
      <NativeSelect
        id="timeZone"
        name="timeZone"
        value={chosen ?? own}
        onChange={(event) => choose(event.target.value)}
        aria-describedby="timeZone-hint"
      >
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </NativeSelect>
    </Field>
  );
}
