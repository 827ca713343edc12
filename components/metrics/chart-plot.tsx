'use client';

import { memo, useId, useMemo, useRef } from 'react';
import type { Chart } from '@/lib/metrics/drawing/chart';
import { chartSvg } from '@/lib/metrics/drawing/chart-svg';
import { FRAME_PX, plotHeight } from '@/lib/metrics/drawing/frame';
import { MarkButtons } from './mark-buttons';
import { useCrosshair } from './use-crosshair';
import { useZoomDrag } from './use-zoom-drag';

interface ChartPlotProps {
  chart: Chart;
  heightPx: number;
  zone: string;
  /** Called with the span that was dragged over, in unix milliseconds. */
  onZoom: (fromMs: number, toMs: number) => void;
}

/**
 * The drawing, which the server has drawn already, and what makes it answer: a crosshair that all charts share, arrow
 * keys, a drag that zooms, and marks to press. Drawn again only when its data is.
 */
export const ChartPlot = memo(function ChartPlot({ chart, heightPx, zone, onZoom }: ChartPlotProps) {
  const id = `c${useId().replace(/\W/g, '')}`;
  const plot = useRef<HTMLDivElement>(null);
  const html = useMemo(
    () => ({ __html: chartSvg(chart, { heightPx, zone, id }) }),
    [chart, heightPx, zone, id],
  );
  const { cursor, label, moveTo, onKeyDown, onLeave } = useCrosshair(plot, chart, zone, onZoom);
  const { selection, ...drag } = useZoomDrag(plot, chart.grid, moveTo, onZoom);
  return (
    <div
      className="@container"
      style={{ paddingTop: FRAME_PX.top, paddingBottom: FRAME_PX.bottom, paddingLeft: FRAME_PX.left }}
    >
      <div className="mr-2 @md:mr-[78px]">
        <div className="relative" style={{ height: plotHeight(heightPx) }}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped */}
          <div dangerouslySetInnerHTML={html} />
          <div
            ref={plot}
            role="slider"
            tabIndex={0}
            aria-label={`${chart.view.title}, moment`}
            aria-orientation="horizontal"
            aria-valuemin={0}
            aria-valuemax={chart.grid.count - 1}
            aria-valuenow={chart.grid.count - 1}
            aria-valuetext="Use the arrow keys to read values; Enter twice zooms to what lies between"
            className="absolute inset-0 touch-pan-y cursor-crosshair select-none rounded-sm"
            onKeyDown={onKeyDown}
            onBlur={onLeave}
            {...drag}
            onPointerLeave={onLeave}
          >
            <div
              ref={cursor}
              hidden
              className="pointer-events-none absolute inset-y-0 w-px bg-muted-foreground"
            >
              <span
                ref={label}
                className="-translate-x-1/2 absolute top-full mt-1 whitespace-nowrap rounded-sm border bg-popover px-1 text-[11px] leading-4"
              />
            </div>
            <div
              ref={selection}
              hidden
              className="pointer-events-none absolute inset-y-0 border-accent border-x bg-accent/15"
            />
          </div>
          <MarkButtons marks={chart.marks} grid={chart.grid} zone={zone} />
        </div>
      </div>
    </div>
  );
});
