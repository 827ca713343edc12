'use client';

import { ShieldCheck } from 'lucide-react';
import { type FormEvent, useId, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { toast } from '@/components/ui/toast';
import { MAX_APPROVALS } from '@/lib/presets/limits';
import type { ProtectPreset } from '@/lib/presets/schema';
import { protection } from './protection';
import type { Verb } from './verb';

interface ProtectDialogProps {
  preset: { id: string; name: string; requiredApprovals: number };
  protect: Verb<ProtectPreset>;
}

/** Sets how many people other than the author must approve a revision before it is deployed. */
export function ProtectDialog({ preset, protect }: ProtectDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary">
          <ShieldCheck />
          Protect…
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">Protect {preset.name}</DialogTitle>
          <DialogDescription>
            A revision of a protected preset is deployed only after others than its author approved it.
          </DialogDescription>
        </DialogHeader>
        <ProtectForm preset={preset} protect={protect} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

const CHOICES = Array.from({ length: MAX_APPROVALS + 1 }, (_, count) => count);

function ProtectForm({ preset, protect, onDone }: ProtectDialogProps & { onDone: () => void }) {
  const id = useId();
  const [count, setCount] = useState(preset.requiredApprovals);
  const [refusal, setRefusal] = useState<string>();
  const [isPending, startTransition] = useTransition();

  function submit(event: FormEvent): void {
    // An action would reset the form, and with it show the first choice for a moment.
    event.preventDefault();
    startTransition(async () => {
      const result = await protect({ presetId: preset.id, requiredApprovals: count });
      if (!result.ok) return setRefusal(result.error.message);
      toast.success(`${preset.name}: ${protection(count)}`);
      onDone();
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field id={id} label="Approvals needed" hint={meaning(count, preset.requiredApprovals)} error={refusal}>
        <NativeSelect
          id={id}
          value={count}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setCount(Number(target.value))}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {choice === 0 ? '0: not protected' : choice}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Not now</Button>
        </DialogClose>
        <Button
          type="submit"
          disabled={isPending || count === preset.requiredApprovals}
          aria-busy={isPending}
        >
          Save
        </Button>
      </DialogFooter>
    </form>
  );
}

function meaning(count: number, now: number): string {
  if (count === 0) return 'Everybody who may deploy can deploy any revision at once.';
  const people = count === 1 ? 'One person' : `${count} people`;
  const rest =
    'other than the author must approve; an edit makes a new revision, which begins without approvals.';
  const effect = count > now ? ' What runs now goes on running; older revisions need them, too.' : '';
  return `${people} ${rest}${effect}`;
}
