'use client';

import { type FormEvent, startTransition, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { StatusMark } from '@/components/ui/status-mark';
import { toast } from '@/components/ui/toast';
import type { WantedSecret } from '@/lib/secrets/schema';
import { SecretField } from './secret-field';
import type { SecretAction, SecretState } from './secret-state';

interface SecretFormProps {
  secret: Pick<WantedSecret, 'name' | 'keys'>;
  create: SecretAction;
  /** It is there already, and all of it is replaced. */
  replaces?: boolean;
  onDone?: () => void;
}

/** Asks for the values of one secret and sends them on to Modal. What was typed stands in the fields and nowhere else. */
export function SecretForm({ secret: { name, keys }, create, replaces = false, onDone }: SecretFormProps) {
  const [state, submit, isPending] = useActionState(async (before: SecretState | null, form: FormData) => {
    const answer = await create(before, form);
    if ('trimmed' in answer) {
      toast.success(`${name} is ${replaces ? 'replaced' : 'made'}.${trimmedWords(answer.trimmed)}`);
      onDone?.();
    }
    return answer;
  }, null);
  const error = state && 'error' in state ? state.error : null;
  const isField = error?.field !== undefined && keys.includes(error.field);

  // The action alone would clear the fields when the answer is a refusal. It stays on the form, so that one sent
  // before this script has loaded never becomes an address with the values in it.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => submit(form));
  }

  return (
    <form action={submit} onSubmit={send} autoComplete="off" aria-label={name} className="grid gap-3">
      <input type="hidden" name="name" value={name} />
      {replaces && <input type="hidden" name="replace" value="yes" />}
      {keys.map((key) => (
        <SecretField
          key={key}
          id={`${name}-${key}`}
          name={key}
          error={isField && error.field === key ? error.message : undefined}
        />
      ))}
      {error && !isField && (
        <p role="alert" className="text-sm">
          <StatusMark status="error" wraps>
            {error.message}
          </StatusMark>
        </p>
      )}
      <div>
        <Button
          type="submit"
          variant={replaces ? 'danger' : 'default'}
          disabled={isPending}
          aria-busy={isPending}
        >
          {replaces ? 'Replace' : 'Create'} {name}
        </Button>
      </div>
    </form>
  );
}

function trimmedWords(keys: readonly string[]): string {
  return keys.length === 0 ? '' : ` Blanks around ${keys.join(', ')} were taken off.`;
}
