'use client';

import { useState } from 'react';
import type { FormState } from '@/components/auth/form-state';
import { TextField } from '@/components/auth/text-field';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { EXPECTATION_NAMES } from '@/lib/golden/expectation-words';
import type { ExpectationKind } from '@/lib/golden/schema';
import { TextareaField } from './textarea-field';

interface ExpectationFieldsProps {
  given: Partial<Record<string, string>>;
  state: FormState | null;
}

/** What counts as a good answer; each kind asks for what it needs. */
export function ExpectationFields({ given, state }: ExpectationFieldsProps) {
  const [kind, setKind] = useState<string>(given.kind ?? 'text');
  return (
    <>
      <Field id="kind" label="A good answer">
        <NativeSelect id="kind" name="kind" value={kind} onChange={(event) => setKind(event.target.value)}>
          {(Object.keys(EXPECTATION_NAMES) as ExpectationKind[]).map((one) => (
            <option key={one} value={one}>
              {EXPECTATION_NAMES[one]}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {kind === 'text' && (
        <TextField name="text" label="Text" autoComplete="off" defaultValue={given.text} state={state} />
      )}
      {kind === 'regex' && (
        <TextField
          name="pattern"
          label="Regular expression"
          hint="JavaScript’s, without slashes; at most 300 characters, and a second to match."
          autoComplete="off"
          className="font-mono"
          defaultValue={given.pattern}
          state={state}
        />
      )}
      {kind === 'json' && (
        <TextareaField
          name="schema"
          label="JSON Schema"
          hint="The answer must be JSON; a fence around it is no fault. The schema is not sent to the model."
          defaultValue={given.schema ?? '{"type": "object"}'}
          state={state}
          isCode
        />
      )}
      {kind === 'tool' && (
        <>
          <TextField
            name="tool"
            label="Tool"
            autoComplete="off"
            className="font-mono"
            placeholder="get_weather"
            defaultValue={given.tool}
            state={state}
          />
          <TextareaField
            name="arguments"
            label="Arguments"
            hint="The model is offered this tool with arguments of these names and types; each value must be equal."
            defaultValue={given.arguments ?? '{"city": "Oslo"}'}
            state={state}
            isCode
          />
        </>
      )}
    </>
  );
}
