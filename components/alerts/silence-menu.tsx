'use client';

import { BellOff } from 'lucide-react';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/result';

const HOURS = [1, 4];
const HOUR_MS = 3_600_000;

interface SilenceMenuProps {
  name: string;
  isSilenced: boolean;
  silence: (until: string | null) => Promise<Result<null>>;
}

/** Tells nobody of a rule for a while; it goes on being watched. */
export function SilenceMenu({ name, isSilenced, silence }: SilenceMenuProps) {
  const [isPending, startTransition] = useTransition();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();

  function until(moment: Date | null) {
    startTransition(async () => {
      const done = await silence(moment?.toISOString() ?? null);
      if (!done.ok) return isAsking ? setProblem(done.error.message) : void toast.error(done.error.message);
      setAsking(false);
      toast.success(moment ? `${name} is silenced` : `${name} may tell again`);
    });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    until(new Date(String(new FormData(event.currentTarget).get('until'))));
  }

  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button variant="secondary" size="sm" disabled={isPending} aria-label={`Silence ${name}`}>
            <BellOff />
            Silence
          </Button>
        </MenuTrigger>
        <MenuContent>
          {HOURS.map((hours) => (
            <MenuItem key={hours} onSelect={() => until(new Date(Date.now() + hours * HOUR_MS))}>
              For {hours} h
            </MenuItem>
          ))}
          <MenuItem
            onSelect={() => {
              setProblem(undefined);
              setAsking(true);
            }}
          >
            Until…
          </MenuItem>
          {isSilenced && <MenuItem onSelect={() => until(null)}>Let it tell again</MenuItem>}
        </MenuContent>
      </Menu>
      <Dialog open={isAsking} onOpenChange={setAsking}>
        <DialogContent>
          <DialogHeader>
            <DialogTitle>Silence {name}</DialogTitle>
            <DialogDescription>
              Nobody is told until then; what still fires at that moment is told.
            </DialogDescription>
          </DialogHeader>
          <form onSubmit={submit} className="grid gap-4">
            <Field id="until" label="Until, in your time" error={problem}>
              <Input id="until" name="until" type="datetime-local" required className="tabular-nums" />
            </Field>
            <DialogFooter>
              <Button type="submit" disabled={isPending}>
                Silence
              </Button>
            </DialogFooter>
          </form>
        </DialogContent>
      </Dialog>
    </>
  );
}
