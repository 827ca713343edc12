import { expect, test } from 'vitest';
import { eventsOf } from './event-of';

const person = { subjectKind: 'person', protectedPreset: false };
const revision = { subjectKind: 'revision', protectedPreset: false };

test.each([
  ['a job that ended well', { ...revision, subjectKind: 'job', action: 'job.succeed' }, ['job.succeeded']],
  ['a job that did not', { ...revision, subjectKind: 'job', action: 'job.end' }, ['job.failed']],
  ['a job that starts', { ...revision, subjectKind: 'job', action: 'job.start' }, []],
  ['a revision', { ...revision, action: 'revision.save' }, ['revision.saved']],
  [
    'a revision of a protected preset',
    { ...revision, action: 'revision.save', protectedPreset: true },
    ['approval.wanted', 'revision.saved'],
  ],
  ['a quarantine', { ...revision, action: 'revision.quarantine' }, ['revision.quarantined']],
  ['a quarantine lifted', { ...revision, action: 'revision.lift-quarantine' }, ['revision.quarantined']],
  ['a new role', { ...person, action: 'person.change-role' }, ['people.changed']],
  [
    'an invitation',
    { ...person, subjectKind: 'invitation', action: 'invitation.create' },
    ['people.changed'],
  ],
  ['a budget that is near', { ...revision, subjectKind: 'target', action: 'budget.near' }, ['budget.near']],
  [
    'a budget that is spent',
    { ...revision, subjectKind: 'target', action: 'budget.reached' },
    ['budget.reached'],
  ],
  ['an override', { ...revision, subjectKind: 'job', action: 'guard.override' }, ['guard.overridden']],
  ['a schedule', { ...revision, subjectKind: 'schedule', action: 'schedule.miss' }, ['schedule.missed']],
  ['a schedule that is added', { ...revision, subjectKind: 'schedule', action: 'schedule.add' }, []],
  ['an alert', { ...revision, subjectKind: 'alert-rule', action: 'alert.fire' }, ['alert']],
  ['an alert that is over', { ...revision, subjectKind: 'alert-rule', action: 'alert.resolve' }, ['alert']],
  [
    'an alert that somebody looks at',
    { ...revision, subjectKind: 'alert-rule', action: 'alert.acknowledge' },
    [],
  ],
  ['a sign-in', { ...person, action: 'person.sign-in' }, []],
] as const)('%s', (_name, entry, events) => {
  expect(eventsOf(entry)).toEqual(events);
});
