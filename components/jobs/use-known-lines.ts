'use client';

import { useEffect, useRef, useState } from 'react';
import { isErrorLine, type KnownLine, knownLine } from '@/lib/jobs/known-line';
import type { JobKind, LogLine } from '@/lib/jobs/schema';

export interface KnownLines {
  /** Each known message once, in the order of its first line. */
  messages: readonly (KnownLine & { firstLine: number; count: number })[];
  firstErrorLine: number | null;
}

const NOTHING: KnownLines = { messages: [], firstErrorLine: null };

/** What is known about a growing log. Each line is looked at once. */
export function useKnownLines(lines: readonly LogLine[], kind: JobKind): KnownLines {
  const [known, setKnown] = useState(NOTHING);
  const seen = useRef(0);

  useEffect(() => {
    // A new stream starts from nothing.
    const start = lines.length < seen.current ? 0 : seen.current;
    seen.current = lines.length;
    const fresh = lines.slice(start);
    setKnown((before) => withLines(start === 0 ? NOTHING : before, fresh, kind));
  }, [lines, kind]);

  return known;
}

/** Pure: what is known after some more lines. The same object when they say nothing new. */
export function withLines(before: KnownLines, fresh: readonly LogLine[], kind: JobKind): KnownLines {
  const messages = new Map(before.messages.map((message) => [message.key, message]));
  let { firstErrorLine } = before;
  let changed = false;
  for (const { number, text } of fresh) {
    const line = knownLine(text, kind);
    if (line) {
      const { firstLine, count } = messages.get(line.key) ?? { firstLine: number, count: 0 };
      messages.set(line.key, { ...line, firstLine, count: count + 1 });
      changed = true;
    }
    if (firstErrorLine === null && isErrorLine(text, kind)) {
      firstErrorLine = number;
      changed = true;
    }
  }
  return changed ? { messages: [...messages.values()], firstErrorLine } : before;
}
