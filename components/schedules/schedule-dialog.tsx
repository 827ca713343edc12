'use client';

import { CalendarClock, Flame, Pencil } from 'lucide-react';
import { lazy } from 'react';
import { FormDialog } from '@/components/settings/form-dialog';
import { useTimeZone } from '@/components/ui/use-time-zone';
import type { Result } from '@/lib/result';
import type { ScheduleView } from '@/lib/schedules/schema';
import type { RevisionChoice } from './schedule-form';
import { NEW_SCHEDULE, typedOf } from './schedule-input';

// With its preview, which reckons with the plan as the server reads it.
const ScheduleForm = lazy(() => import('./schedule-form'));

const WORDS = {
  warm: {
    icon: Flame,
    label: 'Add warm window',
    title: 'Keep containers warm',
    description:
      'While the window is open, the autoscaler keeps at least so many containers; then the revision’s own value returns.',
  },
  deploy: {
    icon: CalendarClock,
    label: 'Schedule a deploy',
    title: 'Deploy later',
    description: 'Starts a deploy on your behalf at the moment that you choose.',
  },
} as const;

interface ScheduleDialogProps {
  kind: keyof typeof WORDS;
  /** The schedule to change; without it a new one is added. */
  schedule?: ScheduleView;
  revisions: readonly RevisionChoice[];
  dollarsPerContainerHour: number | null;
  save: (input: object) => Promise<Result<unknown>>;
}

export function ScheduleDialog({
  kind,
  schedule,
  revisions,
  dollarsPerContainerHour,
  save,
}: ScheduleDialogProps) {
  const timeZone = useTimeZone();
  const { icon, label, title, description } = WORDS[kind];
  return (
    <FormDialog
      icon={schedule ? Pencil : icon}
      label={schedule ? 'Change' : label}
      {...(schedule && { spoken: `Change ${schedule.name}`, variant: 'secondary' as const })}
      title={schedule ? `Change ${schedule.name}` : title}
      description={description}
    >
      {(close) => (
        <ScheduleForm
          kind={kind}
          initial={schedule ? typedOf(schedule) : { ...NEW_SCHEDULE, timeZone }}
          revisions={revisions}
          dollarsPerContainerHour={dollarsPerContainerHour}
          save={save}
          onDone={close}
        />
      )}
    </FormDialog>
  );
}
