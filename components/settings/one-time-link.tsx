'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface OneTimeLinkProps {
  link: string;
  name: string;
  onDone: () => void;
}

export function OneTimeLink({ link, name, onDone }: OneTimeLinkProps) {
  return (
    <div className="grid gap-4">
      <Field
        id="one-time-link"
        label={`Link for ${name}`}
        hint="Copy it now: it is shown once, for only its hash is kept."
      >
        <div className="flex gap-2">
          <Input
            id="one-time-link"
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
            aria-describedby="one-time-link-hint"
            className="font-mono text-xs"
          />
          <CopyButton text={link} label="Copy link" />
        </div>
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Done</Button>
      </DialogFooter>
    </div>
  );
}
