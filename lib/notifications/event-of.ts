import type { NotificationEvent } from './schema';

export interface ToldEntry {
  action: string;
  subjectKind: string;
  /** Whether the preset that the entry is about needs approvals. */
  protectedPreset: boolean;
}

/** The events that an entry of the audit log is, the most particular first. Pure. */
export function eventsOf({ action, subjectKind, protectedPreset }: ToldEntry): NotificationEvent[] {
  if (action === 'job.succeed') return ['job.succeeded'];
  if (action === 'job.end') return ['job.failed'];
  if (action === 'revision.save')
    return protectedPreset ? ['approval.wanted', 'revision.saved'] : ['revision.saved'];
  if (action === 'revision.quarantine' || action === 'revision.lift-quarantine')
    return ['revision.quarantined'];
  if (action === 'budget.near' || action === 'budget.reached') return [action];
  if (action === 'schedule.miss') return ['schedule.missed'];
  if (action === 'alert.fire' || action === 'alert.resolve') return ['alert'];
  if (action === 'guard.override') return ['guard.overridden'];
  const isAboutPeople = subjectKind === 'person' || subjectKind === 'invitation';
  return isAboutPeople && action !== 'person.sign-in' ? ['people.changed'] : [];
}
