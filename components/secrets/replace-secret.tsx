'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import type { WantedSecret } from '@/lib/secrets/schema';
import { SecretForm } from './secret-form';
import type { SecretAction } from './secret-state';

const BREAKS: Record<string, string> = {
  API_KEY: 'Clients with the old key are refused by every container that starts from then on.',
  HF_TOKEN: 'The next download signs in with the new token.',
};

/** Says what replacing a secret breaks, then asks for the new values. */
export function ReplaceSecret({ secret, create }: { secret: WantedSecret; create: SecretAction }) {
  const { name, keys, otherKeys } = secret;
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary" size="sm">
          Replace…
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">Replace {name}?</DialogTitle>
          <DialogDescription>
            {keys
              .map((key) => BREAKS[key])
              .filter(Boolean)
              .join(' ')}{' '}
            Containers that run keep the old value until they are replaced. All of the secret is replaced:{' '}
            {otherKeys.length > 0
              ? `its further keys (${otherKeys.join(', ')}) go with it.`
              : 'keys that are not asked for here go with it.'}
          </DialogDescription>
        </DialogHeader>
        <SecretForm secret={secret} create={create} replaces onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
