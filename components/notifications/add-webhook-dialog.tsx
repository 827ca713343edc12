'use client';

import { Plus } from 'lucide-react';
import { FormDialog } from '@/components/settings/form-dialog';
import { WebhookForm } from './webhook-form';
import type { WebhookState } from './webhook-state';

interface AddWebhookDialogProps {
  add: (before: WebhookState | null, form: FormData) => Promise<WebhookState>;
}

export function AddWebhookDialog({ add }: AddWebhookDialogProps) {
  return (
    <FormDialog
      icon={Plus}
      label="Add webhook…"
      title="Add a webhook"
      description="The console sends each message by itself, and again when the receiver does not answer."
    >
      {(close) => <WebhookForm add={add} onDone={close} />}
    </FormDialog>
  );
}
