import { z } from 'zod';
import { parseExposition } from '@/lib/metrics/parse-exposition';
import { type Reading, readingOf } from '@/lib/metrics/reading';
import { type Json, redact } from '@/lib/metrics/redact';
import type { Failure, Result } from '@/lib/result';

// Modal refuses queue items above 1 MiB, so nothing larger can have come from there.
const LONGEST_ITEM = 1024 * 1024;
const OLDEST_HOURS = 24;
const CLOCK_SKEW_SECONDS = 300;
const unixSeconds = z.number().min(1e9).max(1e10);

/** One queue item, as the metrics thread of modal/deploy.py writes it. */
export const SnapshotItem = z.object({
  format: z.literal(1),
  container: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  revision: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  seq: z.number().int().nonnegative(),
  at: unixSeconds,
  startedAt: unixSeconds,
  text: z.string(),
  argv: z.array(z.string().max(4096)).max(512).default([]),
  serverInfo: z.record(z.string(), z.json()).nullish(),
});
export type SnapshotItem = z.infer<typeof SnapshotItem>;

export interface Snapshot {
  container: string;
  revision: string;
  at: Date;
  /** Of the engine, unix seconds to the millisecond. */
  startedAt: number;
  argv: string[];
  serverInfo: Json | null;
  reading: Reading;
}

export const REFUSALS = ['oversized', 'torn', 'malformed', 'too old', 'from the future'] as const;

export interface Refusal extends Failure {
  kind: (typeof REFUSALS)[number];
}

function refuse(kind: Refusal['kind'], message: string, field?: string): { ok: false; error: Refusal } {
  return { ok: false, error: { code: 'invalid', kind, message, ...(field !== undefined && { field }) } };
}

/** Reads one queue item. What is torn, hostile, older than 24 h or from the future is refused, with the reason. */
export function parseSnapshot(item: string, now: Date): Result<Snapshot, Refusal> {
  if (item.length > LONGEST_ITEM) return refuse('oversized', `The item is ${item.length} characters long.`);
  // Postgres text cannot hold a NUL character, escaped or not.
  if (item.includes('\\u0000')) return refuse('malformed', 'The item holds a NUL character.');
  let json: unknown;
  try {
    json = JSON.parse(item);
  } catch {
    return refuse('torn', 'The item is not JSON.');
  }
  const parsed = SnapshotItem.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse('malformed', issue?.message ?? 'Not a snapshot.', issue?.path.join('.'));
  }
  const snapshot = parsed.data;
  const ageSeconds = now.getTime() / 1000 - snapshot.at;
  if (ageSeconds > OLDEST_HOURS * 3600) return refuse('too old', `Older than ${OLDEST_HOURS} h.`, 'at');
  if (ageSeconds < -CLOCK_SKEW_SECONDS)
    return refuse('from the future', 'From the future: check the clocks.', 'at');
  const exposition = parseExposition(snapshot.text);
  if (!exposition.ok) {
    return refuse(snapshot.text.endsWith('\n') ? 'malformed' : 'torn', exposition.error.message, 'text');
  }
  const value: Snapshot = {
    container: snapshot.container,
    revision: snapshot.revision,
    at: new Date(Math.round(snapshot.at * 1000)),
    startedAt: Math.round(snapshot.startedAt * 1000) / 1000,
    // Half of a surrogate pair is a text to JSON, but not to Postgres.
    argv: snapshot.argv.map((word) => word.toWellFormed()),
    serverInfo: snapshot.serverInfo ? redact(snapshot.serverInfo as Json) : null,
    reading: readingOf(exposition.value),
  };
  return { ok: true, value };
}
