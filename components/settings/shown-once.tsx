'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface ShownOnceProps {
  label: string;
  hint: string;
  text: string;
  copyLabel: string;
  onDone: () => void;
}

/** A secret that no page can show again. */
export function ShownOnce({ label, hint, text, copyLabel, onDone }: ShownOnceProps) {
  return (
    <div className="grid gap-4">
      <Field id="shown-once" label={label} hint={hint}>
        <div className="flex gap-2">
          <Input
            id="shown-once"
            readOnly
            value={text}
            onFocus={(event) => event.target.select()}
            aria-describedby="shown-once-hint"
            className="font-mono text-xs!"
          />
          <CopyButton text={text} label={copyLabel} />
        </div>
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Done</Button>
      </DialogFooter>
    </div>
  );
}
