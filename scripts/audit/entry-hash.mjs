import { createHash } from 'node:crypto';

/** The hash an entry must carry when `previous` is the hash of the entry before it: '' before the first. */
export function entryHash(entry, previous) {
  const values = [
    previous,
    entry.id,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.summary,
    entry.before,
    entry.after,
    entry.presetId,
    entry.revisionId,
    entry.jobId,
  ];
  return createHash('sha256').update(values.map(withLength).join('')).digest('hex');
}

// With its length in bytes before it, so that no two lists of values read alike; `-` is null.
function withLength(value) {
  return value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`;
}
