'use client';

import { Plus } from 'lucide-react';
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
import { WebhookForm } from './webhook-form';
import type { WebhookState } from './webhook-state';

interface AddWebhookDialogProps {
  add: (before: WebhookState | null, form: FormData) => Promise<WebhookState>;
}

export function AddWebhookDialog({ add }: AddWebhookDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Plus />
          Add webhook…
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Add a webhook</DialogTitle>
          <DialogDescription>
            The console sends each message by itself, and again when the receiver does not answer.
          </DialogDescription>
        </DialogHeader>
        <WebhookForm add={add} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
