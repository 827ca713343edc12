'use client';

import { useState } from 'react';
import { Input } from '@/components/ui/input';
import type { ControlProps } from './control-props';
import { isNumeric, parseTyped, typedText } from './typed-text';

/** Numbers with their unit, words and lists, as text. Empty means omitted where the field may be. */
export function TypedControl({ field, value, onChange, describedBy, invalid }: ControlProps) {
  const [typed, setTyped] = useState(() => typedText(value));
  // “0.” means 0 but must stay as typed; a value that came from elsewhere (a fix, Discard) replaces the text.
  const isOwn = JSON.stringify(parseTyped(field, typed)) === JSON.stringify(value);
  return (
    <span className="relative block">
      <Input
        id={field.path}
        value={isOwn ? typed : typedText(value)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseTyped(field, event.target.value));
        }}
        inputMode={isNumeric(field) ? 'decimal' : undefined}
        placeholder={field.required ? undefined : 'omitted'}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className={field.unit ? 'pr-20 font-mono text-xs' : 'font-mono text-xs'}
      />
      {field.unit && (
        <span
          aria-hidden
          className="pointer-events-none absolute top-2 right-2.5 text-muted-foreground text-xs leading-4"
        >
          {field.unit}
        </span>
      )}
    </span>
  );
}
