'use client';

import { ArrowLeft, ZoomOut } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { formatDateTime, formatDuration } from '@/lib/format';
import { type MetricsQuery, metricsQueryString, zoomTo } from '@/lib/metrics/metrics-query';
import type { MetricsAnswer } from '@/lib/metrics/series';
import { rememberWay, useCameFrom } from './came-from';
import { FreshnessMark } from './freshness-mark';
import { RangeLinks } from './range-links';
import { ViewOptions } from './view-options';
import { ZonePicker } from './zone-picker';

interface BoardToolbarProps {
  path: string;
  query: MetricsQuery;
  go: (to: MetricsQuery) => void;
  /** Shows a query that was there before. */
  show: (search: string) => void;
  zone: string;
  ownZone: string;
  consoleZone: string;
  nowMs: number;
  answer: MetricsAnswer;
  isFull: boolean;
}

/** Which window, whose clock, which containers; what is drawn, and how old it is. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { path, query, go, show, zone, ownZone, consoleZone, nowMs, answer, isFull } = props;
  const { startMs, stepSeconds, count } = answer.grid;
  const search = metricsQueryString(query);
  const cameFrom = useCameFrom(path, search);
  const endMs = startMs + count * stepSeconds * 1000;
  const spanMs = endMs - startMs;
  const wider = metricsQueryString(zoomTo(query, startMs - spanMs / 2, endMs + spanMs / 2));
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <RangeLinks path={path} query={query} current={answer} zone={zone} go={go} hasCustom={isFull} />
        {!answer.isLive && (
          <>
            <Button asChild variant="secondary" size="sm">
              <Link href={`${path}?${wider}`} scroll={false} onClick={() => rememberWay(path, search, wider)}>
                <ZoomOut aria-hidden /> Zoom out
              </Link>
            </Button>
            {cameFrom !== null && (
              <Button variant="secondary" size="sm" onClick={() => show(cameFrom)}>
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
          {answer.isLive ? ' · live' : ' · fixed'} ·{' '}
          <span className="pointer-coarse:hidden">drag over a chart to zoom</span>
          <span className="hidden pointer-coarse:inline">hold a chart, then drag, to zoom</span>
        </p>
      )}
    </div>
  );
}

function newestOf({ panels }: MetricsAnswer): number | null {
  return Math.max(0, ...Object.values(panels).map((panel) => panel?.newestAtMs ?? 0)) || null;
}
