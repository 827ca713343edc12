'use client';

import { Pencil, Plus } from 'lucide-react';
import { lazy } from 'react';
import { FormDialog } from '@/components/settings/form-dialog';
import type { RuleView } from '@/lib/alerts/schema';
import type { Result } from '@/lib/result';
import { NEW_RULE, typedOf } from './typed-rule';

// With its preview, which asks for the last day. The dialog shows itself when both are there.
const RuleForm = lazy(() => import('./rule-form'));

interface RuleDialogProps {
  /** The rule to change; without it a new one is added. */
  rule?: RuleView;
  save: (input: object) => Promise<Result<unknown>>;
}

export function RuleDialog({ rule, save }: RuleDialogProps) {
  return (
    <FormDialog
      icon={rule ? Pencil : Plus}
      label={rule ? 'Change' : 'Add rule'}
      {...(rule && { spoken: `Change ${rule.name}`, variant: 'secondary' as const })}
      title={rule ? `Change ${rule.name}` : 'Add an alert rule'}
      description="Looked at every 15 s by one console of all, on what is stored: it asks no container."
    >
      {(close) => <RuleForm initial={rule ? typedOf(rule) : NEW_RULE} save={save} onDone={close} />}
    </FormDialog>
  );
}
