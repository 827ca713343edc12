'use client';

import { useRouter } from 'next/navigation';
import { useId, useState, useTransition } from 'react';
import { CommandCard } from '@/components/presets/command-card';
import { warningRules } from '@/components/presets/drafts/save-blocker';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardFooter } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { StatusMark } from '@/components/ui/status-mark';
import { toast } from '@/components/ui/toast';
import { renderCommand } from '@/lib/flags/render-command';
import { MESSAGE_LENGTH, REASON_LENGTH } from '@/lib/presets/limits';
import type { CreatePreset } from '@/lib/presets/schema';
import type { Failure, Result } from '@/lib/result';
import type { Fix, RuleContext } from '@/lib/rules/rule';
import { creationBlocker } from './creation-blocker';
import { NewPresetChecks } from './new-preset-checks';
import type { ReadPreset } from './use-read-preset';

export interface CreateProps {
  context: RuleContext;
  create: (input: CreatePreset) => Promise<Result<{ name: string }>>;
}

interface WriteNewPresetProps extends Pick<CreateProps, 'create'> {
  read: ReadPreset;
  suggestedName: string;
  onFix: (fix: Fix) => void;
}

/** Checks what was read, asks for a name, a message and the reasons, and makes the preset of it. */
export default function WriteNewPreset({ read, suggestedName, onFix, create }: WriteNewPresetProps) {
  const id = useId();
  const router = useRouter();
  const [typedName, setName] = useState<string>();
  const [message, setMessage] = useState('');
  const [ticket, setTicket] = useState('');
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const name = typedName ?? suggestedName;
  const blocker = creationBlocker({ findings: read.findings, name, message, reasons });
  const errorOf = (field: string) => (failure?.field === field ? failure.message : undefined);

  function submit(): void {
    startTransition(async () => {
      const created = await create({ name: name.trim(), config: read.preset, message, reasons, ticket });
      if (!created.ok) return setFailure(created.error);
      toast.success(`Created ${created.value.name}`);
      router.push(`/presets/${created.value.name}`);
    });
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <Card aria-label="New preset">
        <form action={submit}>
          <CardContent className="grid gap-3">
            <Field
              id={`${id}-name`}
              label="Name"
              error={errorOf('name')}
              hint="Up to 64 letters, digits, dots, dashes and underscores. It stays."
            >
              <Input
                id={`${id}-name`}
                value={name}
                maxLength={64}
                autoComplete="off"
                spellCheck={false}
                aria-describedby={`${id}-name-hint`}
                onChange={({ target }) => setName(target.value)}
              />
            </Field>
            {warningRules(read.findings).map(({ ruleId, title }) => (
              <Field
                key={ruleId}
                id={`${id}-${ruleId}`}
                label={`Reason: ${title}`}
                error={errorOf(`reasons.${ruleId}`)}
              >
                <Input
                  id={`${id}-${ruleId}`}
                  value={reasons[ruleId] ?? ''}
                  maxLength={REASON_LENGTH}
                  placeholder="Why this warning is accepted"
                  onChange={({ target }) => setReasons({ ...reasons, [ruleId]: target.value })}
                />
              </Field>
            ))}
            <Field id={`${id}-message`} label="Message" error={errorOf('message')}>
              <Input
                id={`${id}-message`}
                value={message}
                maxLength={MESSAGE_LENGTH}
                placeholder="What it is for"
                onChange={({ target }) => setMessage(target.value)}
              />
            </Field>
            <Field id={`${id}-ticket`} label="Ticket (optional)" error={errorOf('ticket')}>
              <Input
                id={`${id}-ticket`}
                value={ticket}
                placeholder="OPS-123, or an address"
                onChange={({ target }) => setTicket(target.value)}
              />
            </Field>
          </CardContent>
          <CardFooter className="justify-between">
            <p role="status" className="min-w-0 break-words text-sm">
              {(blocker ?? failure) && (
                <StatusMark status="error" wraps>
                  {blocker ?? failure?.message}
                </StatusMark>
              )}
            </p>
            <Button
              type="submit"
              disabled={blocker !== null || isPending}
              aria-busy={isPending}
              className="ml-auto"
            >
              Create preset
            </Button>
          </CardFooter>
        </form>
      </Card>
      <div className="grid min-w-0 gap-4">
        <NewPresetChecks findings={read.findings} onFix={onFix} />
        <CommandCard argv={renderCommand(read.preset)} className="max-h-96" />
      </div>
    </div>
  );
}
