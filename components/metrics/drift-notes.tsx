'use client';

import type { MetricsAnswer } from '@/lib/metrics/series';
import { driftWords } from './drift-words';
import { NoteFrame } from './note-frame';
import { useEarlier } from './use-earlier';

/** Says when containers that should be alike are not. */
export function DriftNotes({ answer }: { answer: MetricsAnswer }) {
  const words = driftWords(answer, useEarlier(answer));
  if (words.length === 0) return null;
  return (
    <NoteFrame>
      <ul className="grid gap-1">
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </NoteFrame>
  );
}
