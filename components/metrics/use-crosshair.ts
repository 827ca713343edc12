'use client';

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { formatClock, formatDateTime } from '@/lib/format';
import type { Chart } from '@/lib/metrics/drawing/chart';
import { shownSeries } from '@/lib/metrics/drawing/scale';
import { formatValue } from '@/lib/metrics/panels/format-value';
import type { Grid } from '@/lib/metrics/series';
import { crosshairStep, moveCrosshair, onCrosshair } from './crosshair';

const FAR_STEPS = 10;

export function stepMs({ startMs, stepSeconds }: Grid, step: number): number {
  return startMs + step * stepSeconds * 1000;
}

/** Shows the crosshair of the page on one plot, by its elements alone, and moves it by keyboard. */
export function useCrosshair(
  plot: RefObject<HTMLDivElement | null>,
  chart: Chart,
  zone: string,
  onZoom: (fromMs: number, toMs: number) => void,
) {
  const cursor = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLSpanElement>(null);
  const zoomFrom = useRef<number | null>(null);
  const { grid } = chart;

  useEffect(() => {
    const show = (step: number | null) => {
      const line = cursor.current;
      if (!line) return;
      line.hidden = step === null || step >= grid.count;
      if (step === null || step >= grid.count) return;
      line.style.left = `${((step + 0.5) / grid.count) * 100}%`;
      if (label.current) label.current.textContent = timeLabel(grid, step, zone);
      if (document.activeElement === plot.current) {
        plot.current?.setAttribute('aria-valuenow', String(step));
        plot.current?.setAttribute('aria-valuetext', spoken(chart, step, zone));
      }
    };
    show(crosshairStep());
    return onCrosshair(show);
  }, [chart, grid, zone, plot]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = crosshairStep() ?? grid.count - 1;
      const to = keyTarget(event, step, grid.count);
      if (to !== null) moveCrosshair(Math.min(Math.max(to, 0), grid.count - 1));
      else if (event.key === 'Enter' && zoomFrom.current === null) zoomFrom.current = step;
      else if (event.key === 'Enter' && zoomFrom.current !== null) {
        const [from, until] = [zoomFrom.current, step].sort((a, b) => a - b);
        zoomFrom.current = null;
        onZoom(stepMs(grid, from ?? 0), stepMs(grid, (until ?? 0) + 1));
      } else if (event.key === 'Escape') {
        zoomFrom.current = null;
        moveCrosshair(null);
      } else return;
      event.preventDefault();
    },
    [grid, onZoom],
  );
  const onLeave = useCallback(() => moveCrosshair(null), []);
  return { cursor, label, moveTo: moveCrosshair, onKeyDown, onLeave };
}

function keyTarget({ key, shiftKey }: KeyboardEvent, step: number, count: number): number | null {
  const far = shiftKey ? FAR_STEPS : 1;
  const targets: Record<string, number> = {
    ArrowLeft: step - far,
    ArrowDown: step - far,
    ArrowRight: step + far,
    ArrowUp: step + far,
    PageDown: step - FAR_STEPS,
    PageUp: step + FAR_STEPS,
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}

function timeLabel(grid: Grid, step: number, zone: string): string {
  const at = new Date(stepMs(grid, step));
  return grid.stepSeconds >= 300 ? formatDateTime(at, zone) : formatClock(at, zone);
}

function spoken({ panel, view, grid }: Chart, step: number, zone: string): string {
  const values = shownSeries(panel, view).map(
    ({ label, values: column }) => `${label} ${formatValue(column[step] ?? null, view)}`,
  );
  return `${timeLabel(grid, step, zone)}: ${values.join(', ')}`;
}
