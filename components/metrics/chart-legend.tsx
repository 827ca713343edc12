'use client';

import { useEffect, useRef } from 'react';
import { lineStyle } from '@/lib/metrics/drawing/line-styles';
import { shownSeries } from '@/lib/metrics/drawing/scale';
import { formatValue } from '@/lib/metrics/panels/format-value';
import type { PanelView } from '@/lib/metrics/panels/panel-recipe';
import type { Panel } from '@/lib/metrics/series';
import { onCrosshair } from './crosshair';
import { HeatLegend } from './heat-legend';
import { SeriesSample } from './series-sample';

interface ChartLegendProps {
  panel: Panel;
  view: PanelView;
}

/** The names of what is drawn, each with its value where the crosshair stands; the room for it is always there. */
export function ChartLegend({ panel, view }: ChartLegendProps) {
  const list = useRef<HTMLUListElement>(null);
  const lines = shownSeries(panel, view);
  useEffect(() => {
    const show = (step: number | null) => {
      for (const [index, line] of shownSeries(panel, view).entries()) {
        const output = list.current?.children[index]?.lastElementChild;
        if (output) output.textContent = step === null ? '' : formatValue(line.values[step] ?? null, view);
      }
    };
    return onCrosshair(show);
  }, [panel, view]);
  if (view.shape === 'heat') return <HeatLegend panel={panel} />;
  return (
    <ul ref={list} className="flex min-h-5 flex-wrap gap-x-3 text-muted-foreground text-xs">
      {lines.map(({ key, label }, index) => (
        <li key={key} className="flex items-center gap-1.5">
          <SeriesSample index={index} view={view} isLine={view.shape !== 'stack' || key === view.line} />
          {label}
          <span
            aria-hidden
            className="inline-block min-w-[6ch] font-medium text-foreground"
            style={{ color: lineStyle(index).colour }}
          />
        </li>
      ))}
    </ul>
  );
}
