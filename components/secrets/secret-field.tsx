'use client';

import { KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { makeKey } from './make-key';

interface SecretFieldProps {
  id: string;
  /** The key of the secret that it fills: `HF_TOKEN`. */
  name: string;
  error: string | undefined;
}

const HINTS: Record<string, string> = {
  HF_TOKEN: 'A read token of Hugging Face. It begins with hf_.',
  API_KEY: 'What clients send as their bearer token, 16 characters or more.',
};

/** A value that is typed or pasted and never shown again; one that is made here is shown until the form is sent. */
export function SecretField({ id, name, error }: SecretFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [made, setMade] = useState<string | null>(null);

  function make() {
    const key = makeKey();
    if (input.current) input.current.value = key;
    setMade(key);
  }

  return (
    <Field id={id} label={name} hint={HINTS[name]} error={error}>
      <div className="flex flex-wrap gap-2">
        <Input
          ref={input}
          id={id}
          name={`value.${name}`}
          type={made === null ? 'password' : 'text'}
          required
          autoComplete="off"
          data-1p-ignore
          spellCheck={false}
          onInput={() => setMade(null)}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : HINTS[name] && `${id}-hint`}
          className="min-w-48! flex-1 font-mono text-xs!"
        />
        {name === 'API_KEY' && made === null && (
          <Button variant="secondary" onClick={make}>
            <KeyRound />
            Make one
          </Button>
        )}
        {made !== null && <CopyButton text={made} label="Copy key" />}
      </div>
      {made !== null && (
        <p role="status" className="text-xs">
          Made in this browser. Copy it now: once the secret is made, no page shows it again.
        </p>
      )}
    </Field>
  );
}
