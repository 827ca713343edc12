/** One line of the history, ready to show. Pure. */

export const ENTRY_KINDS = ['revision', 'deployment', 'job', 'people'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const KIND_TITLES: Record<EntryKind, string> = {
  revision: 'Revisions',
  deployment: 'Deployments',
  job: 'Jobs',
  people: 'People',
};

export interface HistoryEntry {
  /** Unique among all kinds. */
  id: string;
  kind: EntryKind;
  /** ISO 8601. */
  at: string;
  who: string;
  title: string;
  isFailure: boolean;
  /** Changed flags, such as `--max-running-requests 64 → 48`. */
  changes: string[];
  /** What the author wrote. */
  message: string | null;
  href: string | null;
  /** Where more is told, such as the revision that was deployed. */
  links: { label: string; href: string }[];
}

export function isEntryKind(value: unknown): value is EntryKind {
  return ENTRY_KINDS.includes(value as EntryKind);
}

/** The newest of all lists, at most `limit`. */
export function newestFirst(entries: readonly HistoryEntry[], limit: number): HistoryEntry[] {
  return entries.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
}
