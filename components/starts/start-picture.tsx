'use client';

import { useNowMs } from '@/components/metrics/use-now';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDollars, formatDuration } from '@/lib/format';
import { paceOf } from '@/lib/starts/pace-of';
import { phaseRows, secondsSoFar, startDollars } from '@/lib/starts/phase-rows';
import type { Start } from '@/lib/starts/schema';
import { StartRows } from './start-rows';
import { basisWords, paceStatus, phaseWords, startMark, usualWords } from './start-words';

/** One container's way to serving, ticking while it is on its way. */
export function StartPicture({ start, drawnAtMs }: { start: Start; drawnAtMs: number }) {
  const nowMs = useNowMs(drawnAtMs);
  const mark = startMark(start, nowMs);
  const pace = paceOf(start, nowMs);
  const dollars = startDollars(start, nowMs);
  const seconds = secondsSoFar(start, nowMs);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm tabular-nums">
        <StatusMark status={start.servingAtMs === null ? mark.status : 'ok'}>{headline(start)}</StatusMark>
        <span className="font-medium">
          {formatDuration(start.state === 'starting' ? Math.floor(seconds) : seconds)}
        </span>
        {dollars !== null && <span>{formatDollars(dollars)}</span>}
        <span className="text-muted-foreground">{usualWords(start.usual)}</span>
      </div>
      {pace && (
        <div role="status" className="grid gap-1 rounded-lg border p-3 text-sm">
          <StatusMark status={paceStatus(pace)} wraps>
            <strong className="font-medium">{pace.verdict === 'stalled' ? 'Stalled' : 'Slow'}.</strong>{' '}
            {pace.words}
          </StatusMark>
          {pace.advice && <p className="pl-5 text-muted-foreground">{pace.advice}</p>}
        </div>
      )}
      {start.failure && (
        <p className="break-words rounded-lg border p-3 text-sm">
          <StatusMark status="error" iconOnly /> {start.failure}
        </p>
      )}
      <StartRows rows={phaseRows(start, nowMs)} />
      <p className="text-muted-foreground text-xs">{basisWords(start.usual)}</p>
    </div>
  );
}

function headline(start: Start): string {
  const phase = phaseWords(start);
  if (start.state === 'starting') return phase;
  if (start.servingAtMs !== null) return 'served after';
  return start.state === 'crashed' ? `crashed in: ${phase}, after` : `ended in: ${phase}, after`;
}
