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
  ['a sign-in', { ...person, action: 'person.sign-in' }, []],
] as const)('%s', (_name, entry, events) => {
  expect(eventsOf(entry)).toEqual(events);
});
