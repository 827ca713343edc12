'use client';

import { UserPlus } from 'lucide-react';
import { FormDialog } from './form-dialog';
import { InviteForm } from './invite-form';
import type { InviteState } from './invite-state';

interface InviteDialogProps {
  invite: (before: InviteState | null, form: FormData) => Promise<InviteState>;
}

export function InviteDialog({ invite }: InviteDialogProps) {
  return (
    <FormDialog
      icon={UserPlus}
      label="Invite…"
      title="Invite a person"
      description="You get a link to pass on yourself. It works once, within seven days."
    >
      {(close) => <InviteForm invite={invite} onDone={close} />}
    </FormDialog>
  );
}
