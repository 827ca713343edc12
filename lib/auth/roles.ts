/** Who may do what: the one table that drives every button and every server check. Pure. */

export const ROLES = ['viewer', 'operator', 'lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ABILITIES = {
  'console.read': 'Read every page: presets, jobs, metrics, history',
  'preset.save': 'Edit presets and save revisions',
  'preset.approve': 'Approve revisions of others, withdraw an approval',
  'preset.quarantine': 'Quarantine a revision and lift it',
  'preset.protect': 'Say how many approvals a preset needs; archive it',
  'job.start': 'Start deploy, download and compile',
  'job.cancel': 'Cancel a job',
  'secret.create': 'Create secrets in the Modal workspace',
  'golden.edit': 'Edit the golden prompts',
  'schedule.manage': 'Set warm windows and scheduled deploys',
  'alert.acknowledge': 'Acknowledge and silence alerts',
  'incident.create': 'Freeze a range into an incident bundle, and share it',
  'alert.manage': 'Edit alert rules',
  'guard.manage': 'Set freeze windows and the monthly budget',
  'notifications.manage': 'Say which webhooks hear of what',
  'guard.override': 'Start a job in a freeze window or over the budget, with a reason',
  'people.manage': 'Add people and change their roles',
} as const;
export type Ability = keyof typeof ABILITIES;

const OPERATE = [
  'preset.save',
  'preset.approve',
  'preset.quarantine',
  'job.start',
  'job.cancel',
  'secret.create',
  'golden.edit',
  'schedule.manage',
  'alert.acknowledge',
  'incident.create',
] as const;
const LEAD = ['preset.protect', 'alert.manage', 'guard.manage', 'notifications.manage'] as const;

const GRANTS: Record<Role, readonly Ability[]> = {
  viewer: ['console.read'],
  operator: ['console.read', ...OPERATE],
  lead: ['console.read', ...OPERATE, ...LEAD],
  admin: ['console.read', ...OPERATE, ...LEAD, 'guard.override', 'people.manage'],
};

/** The person on whose behalf a verb runs. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}

export function may(role: Role, ability: Ability): boolean {
  return GRANTS[role].includes(ability);
}
