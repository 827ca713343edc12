import type { HistoryFilter, HistoryPlace } from './schema';

/** The address of the history page and what its filters are called. Pure, and without zod: the browser writes addresses, the server reads them. */

export const HISTORY_KINDS = {
  revision: { label: 'Revisions', kinds: ['revision'] },
  approval: { label: 'Approvals', kinds: ['approval'] },
  quarantine: { label: 'Quarantines', kinds: ['quarantine'] },
  preset: { label: 'Presets', kinds: ['preset'] },
  deployment: { label: 'Deployments', kinds: ['deployment'] },
  job: { label: 'Jobs', kinds: ['job', 'start', 'deployment'] },
  schedule: { label: 'Schedules', kinds: ['schedule'] },
  alert: { label: 'Alerts', kinds: ['alert'] },
  guard: { label: 'Freezes and budget', kinds: ['guard'] },
  golden: { label: 'Golden prompts', kinds: ['golden'] },
  incident: { label: 'Incidents', kinds: ['incident'] },
  people: { label: 'People and sign-ins', kinds: ['people', 'sign-in'] },
  settings: { label: 'Settings', kinds: ['settings'] },
  everything: { label: 'All and sign-ins', kinds: null },
} as const;
export type HistoryKind = keyof typeof HISTORY_KINDS;

export const HISTORY_RANGES = {
  today: 'Today',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  custom: 'From … to …',
} as const;
export type HistoryRange = keyof typeof HISTORY_RANGES;

/** Stands for the console itself among the people. */
export const CONSOLE_ACTOR = 'console';

/** `kind=revision&q=max-running`, without what is missing. */
export function historyQuery(asked: HistoryFilter & HistoryPlace): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given as [string, string][]).toString();
}

export function historyPath(asked: HistoryFilter & HistoryPlace): string {
  const query = historyQuery(asked);
  return query ? `/history?${query}` : '/history';
}

export function isFiltered(filter: HistoryFilter): boolean {
  const { kind, preset, who, range, q } = filter;
  return [kind, preset, who, range, q].some((part) => part !== undefined);
}
