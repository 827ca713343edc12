import { expect, test } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import { auditEntry, deploymentEntry, revisionEntry } from './to-entry';

const base = { id: 'x', presetName: 'production-v4', number: 12, authorName: 'Dana', createdAt: new Date(0) };

test('a revision says its changed flags, its message and the warnings accepted', () => {
  const config = productionWith({ 'flags.kv.max-running-requests': 64 });
  const row = { ...base, config, message: 'more at once', reasons: { 'running-requests-high': 'a test' } };
  expect(revisionEntry(row, productionPreset())).toMatchObject({
    title: 'production-v4 r12 saved with 1 warning accepted',
    changes: ['--max-running-requests 48 → 64'],
    message: 'more at once',
    who: 'Dana',
  });
});

test('a first revision changes nothing', () => {
  const row = { ...base, number: 1, config: productionPreset(), message: 'seed', reasons: {} };
  expect(revisionEntry(row, null)).toMatchObject({ title: 'production-v4 r1 saved', changes: [] });
});

test.each([
  [7, 'production-v4 r12 deployed as version 7'],
  [null, 'production-v4 r12 deployed'],
])('a deployment with version %j', (version, title) => {
  const revision = { number: 12, preset: { name: 'production-v4' } };
  const row = { id: 'd', jobId: 'j', version, deployedByName: 'Dana', deployedAt: new Date(0), revision };
  expect(deploymentEntry(row)).toMatchObject({
    title,
    href: '/jobs/j',
    links: [{ href: '/jobs/j' }, { label: 'Revision r12', href: '/presets/production-v4/revisions/12' }],
  });
});

test.each([
  ['job', 'job.end', { kind: 'job', isFailure: true, href: '/jobs/s' }],
  ['job', 'job.succeed', { kind: 'job', isFailure: false, href: '/jobs/s' }],
  ['person', 'person.join', { kind: 'people', isFailure: false, href: null }],
])('an audit row about a %s, %s', (subjectKind, action, expected) => {
  const row = {
    id: '1',
    at: new Date(0),
    actorName: 'Dana',
    action,
    subjectKind,
    subjectId: 's',
    summary: 'x',
  };
  expect(auditEntry(row)).toMatchObject(expected);
});
