'use client';

import { type ComponentProps, useId, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import type { FieldValue } from '@/lib/flags/field-schema';
import { sameValue } from '../drafts/draft';
import { typedText } from './typed-text';

interface TextControlProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  value: FieldValue;
  parse: (text: string) => FieldValue;
  onChange: (value: FieldValue) => void;
  unit?: string;
  /** Values to pick from; any other may be typed, too. */
  suggestions?: readonly string[];
}

/** A value as text. */
export function TextControl({
  value,
  parse,
  onChange,
  unit,
  suggestions,
  className,
  ...props
}: TextControlProps) {
  const listId = useId();
  const [typed, setTyped] = useState(() => typedText(value));
  // “0.” means 0 but must stay as typed; a value that came from elsewhere (a fix, Discard) replaces the text.
  const isOwn = sameValue(parse(typed), value);
  return (
    <span className="relative block">
      <Input
        {...props}
        value={isOwn ? typed : typedText(value)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parse(event.target.value));
        }}
        list={suggestions && listId}
        autoComplete="off"
        spellCheck={false}
        className={cn('font-mono text-xs!', unit && 'pr-20', className)}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {unit && (
        <span
          aria-hidden
          className="pointer-events-none absolute top-2 right-2.5 text-muted-foreground text-xs leading-4"
        >
          {unit}
        </span>
      )}
    </span>
  );
}
