import type { LogPiece } from '@/lib/modal/crash-lines';
import { phaseOfLine } from '@/lib/starts/phase-of-line';
import type { Mark } from '@/lib/starts/schema';

export interface ReadLog {
  marks: Mark[];
  revision: string | null;
  progress: string | null;
  /** Newest line of all that says more than that the container waits. */
  lastLineAt: Date | null;
}

// The container says so once a minute, whether or not the engine does anything.
const WAITING = '[glm] waiting for health: ';

/** What pieces of one container's log tell, added to what is known. A line that is read twice changes nothing. Pure. */
export function readMarks(known: readonly Mark[], pieces: readonly LogPiece[]): ReadLog {
  const found: ReadLog = { marks: [], revision: null, progress: null, lastLineAt: null };
  for (const { at, text } of pieces)
    for (const line of text.split(/[\r\n]+/)) {
      if (line === '' || line.startsWith(WAITING)) continue;
      found.lastLineAt = at;
      const { to, seconds, progress, revision } = phaseOfLine(line.trimEnd());
      found.revision ??= revision ?? null;
      if (to && to !== 'resume') found.progress = null;
      found.progress = progress ?? found.progress;
      if (to) found.marks.push(...marksOf(line, to, at.getTime(), seconds));
    }
  return { ...found, marks: merged(known, found.marks) };
}

/** An end tells when its phase began, for containers that do not say so. */
function marksOf(line: string, to: Mark['to'], atMs: number, seconds: number | undefined): Mark[] {
  const phase = /phase=(volumes|weights|kernels|warmup) /.exec(line)?.[1] as Mark['to'] | undefined;
  if (seconds === undefined || !phase) return [{ atMs, to }];
  return [
    { atMs: Math.round(atMs - seconds * 1000), to: phase },
    { atMs, to },
  ];
}

function merged(known: readonly Mark[], found: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  const all = [...known, ...found].filter(({ atMs, to }) => {
    const key = `${atMs} ${to}`;
    return !seen.has(key) && seen.add(key);
  });
  // The sort is stable: lines of one instant keep the order in which they were said.
  const sorted = all.sort((a, b) => a.atMs - b.atMs);
  return sorted.filter(({ to }, index) => to !== 'resume' || hasCompiled(sorted.slice(0, index)));
}

/** Each captured batch would be a mark; only the first one after a compile says something. */
function hasCompiled(before: readonly Mark[]): boolean {
  return before.findLast(({ to }) => to !== 'between')?.to === 'kernels';
}
