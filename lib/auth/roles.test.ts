import { expect, test } from 'vitest';
import { ABILITIES, type Ability, isRole, may, ROLES, type Role } from '@/lib/auth/roles';

const EXPECTED: Record<Ability, Role[]> = {
  'console.read': ['viewer', 'operator', 'lead', 'admin'],
  'preset.save': ['operator', 'lead', 'admin'],
  'preset.approve': ['operator', 'lead', 'admin'],
  'preset.quarantine': ['operator', 'lead', 'admin'],
  'preset.protect': ['lead', 'admin'],
  'job.start': ['operator', 'lead', 'admin'],
  'job.cancel': ['operator', 'lead', 'admin'],
  'secret.create': ['operator', 'lead', 'admin'],
  'golden.edit': ['operator', 'lead', 'admin'],
  'schedule.manage': ['operator', 'lead', 'admin'],
  'alert.acknowledge': ['operator', 'lead', 'admin'],
  'incident.create': ['operator', 'lead', 'admin'],
  'alert.manage': ['lead', 'admin'],
  'guard.manage': ['lead', 'admin'],
  'notifications.manage': ['lead', 'admin'],
  'guard.override': ['admin'],
  'people.manage': ['admin'],
};

const cases = Object.keys(ABILITIES).flatMap((ability) =>
  ROLES.map((role) => [role, ability as Ability, EXPECTED[ability as Ability].includes(role)] as const),
);

test.each(cases)('%s, %s: %s', (role, ability, expected) => {
  expect(may(role, ability)).toBe(expected);
});

test.each(['owner', '', null, 'Admin', 'toString'])('%j is no role', (value) => {
  expect(isRole(value)).toBe(false);
});
