'use client';

import { ArrowLeft, ZoomOut } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatDateTime, formatDuration } from '@/lib/format';
import { type MetricsQuery, zoomTo } from '@/lib/metrics/metrics-query';
import type { MetricsAnswer } from '@/lib/metrics/series';
import { FreshnessMark } from './freshness-mark';
import { RangeLinks } from './range-links';
import { ViewOptions } from './view-options';
import { ZonePicker } from './zone-picker';
import { hasZoomed } from './zoom-count';

interface BoardToolbarProps {
  path: string;
  query: MetricsQuery;
  go: (to: MetricsQuery) => void;
  zone: string;
  ownZone: string;
  consoleZone: string;
  nowMs: number;
  answer: MetricsAnswer;
  isFull: boolean;
}

/** Which window, whose clock, which containers; what is drawn, and how old it is. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { path, query, go, zone, ownZone, consoleZone, nowMs, answer, isFull } = props;
  const { startMs, stepSeconds, count } = answer.grid;
  const endMs = startMs + count * stepSeconds * 1000;
  const spanMs = endMs - startMs;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <RangeLinks path={path} query={query} current={answer} zone={zone} go={go} hasCustom={isFull} />
        {!answer.isLive && (
          <>
            <Button
              variant="secondary"
              size="sm"
              onClick={() => go(zoomTo(query, startMs - spanMs / 2, endMs + spanMs / 2))}
            >
              <ZoomOut aria-hidden /> Zoom out
            </Button>
            {hasZoomed() && (
              <Button variant="secondary" size="sm" onClick={() => window.history.back()}>
                <ArrowLeft aria-hidden /> Back
              </Button>
            )}
          </>
        )}
        {isFull && (
          <>
            <ZonePicker {...{ query, go, ownZone, consoleZone }} />
            <ViewOptions query={query} go={go} containers={answer.containers} />
          </>
        )}
        <span className="ml-auto">
          <FreshnessMark newestAtMs={newestOf(answer)} nowMs={nowMs} />
        </span>
      </div>
      {isFull && (
        <p className="text-muted-foreground text-xs">
          {formatDateTime(new Date(startMs), zone)} to {formatDateTime(new Date(endMs), zone)}, {zone} ·{' '}
          {formatDuration(stepSeconds).replace(/ 00 [sm]$/, '')} a step
          {answer.isLive ? ' · live' : ' · fixed'} · drag over a chart to zoom
        </p>
      )}
    </div>
  );
}

function newestOf({ panels }: MetricsAnswer): number | null {
  return Math.max(0, ...Object.values(panels).map((panel) => panel?.newestAtMs ?? 0)) || null;
}
