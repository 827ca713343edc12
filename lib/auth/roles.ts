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
  'notifications.manage': 'Say which webhooks hear of what',
  'people.manage': 'Add people and change their roles',
} as const;
export type Ability = keyof typeof ABILITIES;

const OPERATE = ['preset.save', 'preset.approve', 'preset.quarantine', 'job.start', 'job.cancel'] as const;
const LEAD = ['preset.protect', 'notifications.manage'] as const;

const GRANTS: Record<Role, readonly Ability[]> = {
  viewer: ['console.read'],
  operator: ['console.read', ...OPERATE],
  lead: ['console.read', ...OPERATE, ...LEAD],
  admin: ['console.read', ...OPERATE, ...LEAD, 'people.manage'],
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
