'use client';

import Link from 'next/link';
import { useNowMs } from '@/components/metrics/use-now';
import { formatDuration } from '@/lib/format';
import { paceOf } from '@/lib/starts/pace-of';
import { secondsSoFar } from '@/lib/starts/phase-rows';
import type { Start } from '@/lib/starts/schema';
import { phaseWords, usualWords } from './start-words';
import { useStarts } from './use-starts';

/** What each container that comes up is at: `Weights, 44 of 142 shards: 4 m 02 s in, usually 11 m 20 s`. */
export function StartingNow() {
  const starts = useStarts(null);
  return starts.map((start) => <StartingLine key={start.containerId} start={start} />);
}

function StartingLine({ start }: { start: Start }) {
  const nowMs = useNowMs(start.scheduledAtMs);
  const pace = paceOf(start, nowMs);
  const times = [`${formatDuration(Math.floor(secondsSoFar(start, nowMs)))} in`, usualWords(start.usual)];
  return (
    <Link
      href={`/metrics/containers/${start.containerId}`}
      className="mt-1 block break-words text-xs tabular-nums underline-offset-4 hover:underline"
    >
      {pace && <strong className="font-medium text-warning">{pace.verdict}: </strong>}
      {phaseWords(start)}: {times.filter(Boolean).join(', ')}
    </Link>
  );
}
