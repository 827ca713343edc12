'use client';

import { UserPlus } from 'lucide-react';
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
import { InviteForm } from './invite-form';
import type { InviteState } from './invite-state';

interface InviteDialogProps {
  invite: (before: InviteState | null, form: FormData) => Promise<InviteState>;
}

export function InviteDialog({ invite }: InviteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <UserPlus />
          Invite…
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Invite a person</DialogTitle>
          <DialogDescription>
            You get a link to pass on yourself. It works once, within seven days.
          </DialogDescription>
        </DialogHeader>
        <InviteForm invite={invite} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
