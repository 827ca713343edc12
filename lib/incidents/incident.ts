import type { PanelsAnswer } from '@/lib/metrics/read-panels';
import type { Mark } from '@/lib/metrics/series';
import type { Severity } from '@/lib/rules/rule';

/** All that is known of a range, as plain data: what the file is written from. Times are unix milliseconds. Pure. */
export interface Incident {
  title: string;
  fromMs: number;
  /** Exclusive. */
  toMs: number;
  /** Whose clock the file shows. */
  zone: string;
  frozenAtMs: number;
  frozenByName: string;
  /** `glm51 · main`. */
  place: string;
  isSimulated: boolean;
  consoleUrl: string;
  /** Containers that the charts look at; all when empty. */
  chosenContainers: string[];
  /** The limit of the time to first token. */
  sloMs: number;
  charts: PanelsAnswer & { sourceProblem: string | null };
  marks: Mark[];
  /** The deployments that served, the oldest first: the one that stood when the range began, and those in it. */
  served: Served[];
  alerts: FrozenAlert[];
  containers: Limited<FrozenContainer>;
  jobs: Limited<FrozenJob>;
  changes: Limited<Change>;
}

/** The newest of something, and how many older ones the file has no room for. */
export interface Limited<T> {
  shown: T[];
  leftOut: number;
}

export interface Served {
  /** `production-v4 r12`. */
  name: string;
  message: string;
  authorName: string;
  deployedAtMs: number;
  deployedByName: string;
  /** The revision that was deployed before; null when none was from here. */
  previousName: string | null;
  /** Against that one: `--max-running-requests 48 → 40`. */
  changes: string[];
  /** A secret is a placeholder in it. */
  command: string;
  findings: KnownIssue[];
  path: string;
}

export interface KnownIssue {
  severity: Severity;
  title: string;
  message: string;
  link: string | null;
  /** Why it was accepted. */
  reason: string | null;
}

export interface FrozenAlert {
  name: string;
  severity: 'page' | 'warn' | 'note';
  /** `TTFT p95 above 300 ms`. */
  condition: string;
  firedAtMs: number;
  resolvedAtMs: number | null;
  /** `412 ms`. */
  worst: string | null;
  acknowledgedByName: string | null;
  note: string | null;
}

export interface FrozenContainer {
  id: string;
  /** `r12`. */
  revision: string | null;
  gpu: string | null;
  state: 'starting' | 'serving' | 'ended' | 'crashed' | 'heard';
  scheduledAtMs: number | null;
  servingAtMs: number | null;
  endedAtMs: number | null;
  failure: string | null;
  phases: { title: string; seconds: number }[];
}

export interface FrozenJob {
  number: number;
  title: string;
  status: string;
  byName: string;
  startedAtMs: number;
  finishedAtMs: number | null;
  error: string | null;
  steps: { title: string; status: string; detail: string | null }[];
  /** The end of its log, redacted as it was stored. */
  log: { atMs: number; source: string; text: string }[];
  /** Lines before those. */
  logLeftOut: number;
  path: string;
}

export interface Change {
  atMs: number;
  byName: string;
  summary: string;
  path: string;
}
