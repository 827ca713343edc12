import type { EntryKind } from '@/lib/audit/schema';

/** One line of the history, ready to show. */
export interface HistoryEntry {
  id: string;
  kind: EntryKind;
  /** ISO 8601. */
  at: string;
  who: string;
  title: string;
  isFailure: boolean;
  /** Changed flags, such as `--max-running-requests 64 → 48`. */
  changes: string[];
  /** Numbers and short facts, such as `version 7` and `1 m 12 s`. */
  facts: string[];
  ticket: string | null;
  /** What a person wrote. */
  message: string | null;
}

export const KIND_WORDS: Record<EntryKind, string> = {
  revision: 'Revision',
  approval: 'Approval',
  quarantine: 'Quarantine',
  preset: 'Preset',
  deployment: 'Deployment',
  job: 'Job',
  start: 'Job started',
  schedule: 'Schedule',
  alert: 'Alert',
  guard: 'Freeze or budget',
  golden: 'Golden prompts',
  incident: 'Incident',
  people: 'People',
  'sign-in': 'Sign-in',
  settings: 'Settings',
};
