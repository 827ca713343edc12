'use client';

import { ChartLine, Hourglass, Moon, Table2, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { hasValues, type OverviewMetrics, type PanelName } from '@/lib/metrics/series';
import { ChartLegend } from './chart-legend';
import { ChartSketch } from './chart-sketch';
import { ChartTable } from './chart-table';
import { formatValue, headlineOf, PANEL_VIEWS } from './panel-views';
import { quietNote } from './quiet-note';
import { useLineChart } from './use-line-chart';
import { useStaggered } from './use-staggered';

const NOTE_ICONS = { asleep: Moon, stale: TriangleAlert, waiting: Hourglass };

interface ChartCardProps {
  name: PanelName;
  metrics: OverviewMetrics;
  /** The place in the order in which the page's charts redraw. */
  position: number;
  heightPx: number;
  nowMs: number;
}

export function ChartCard({ name, metrics: newest, position, heightPx, nowMs }: ChartCardProps) {
  const metrics = useStaggered(newest, position);
  const LineChart = useLineChart();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const view = PANEL_VIEWS[name];
  const panel = metrics.panels[name];
  const note = quietNote(panel, metrics.fleet, nowMs);
  const NoteIcon = NOTE_ICONS[note?.kind ?? 'waiting'];
  const headline = headlineOf(panel, view, metrics.fleet);
  const isEmpty = !hasValues(panel);
  return (
    <Card aria-labelledby={`${id}-title`} aria-describedby={`${id}-about`} className="p-4 pb-2">
      <header className="grid grid-cols-[minmax(6rem,1fr)_auto_auto] items-center gap-x-3">
        <h2 id={`${id}-title`} className="font-semibold text-sm">
          {view.title} <span className="font-normal text-muted-foreground text-xs">{view.unit}</span>
        </h2>
        <p className="flex flex-wrap items-baseline justify-end gap-x-1.5 text-right">
          {note !== null && !isEmpty && (
            <Badge
              variant={note.kind === 'stale' ? 'warning' : 'default'}
              className="whitespace-normal rounded-xl text-left"
            >
              <NoteIcon aria-hidden className="shrink-0" /> {note.text}
            </Badge>
          )}
          {note === null && headline && (
            <>
              <span className="text-muted-foreground text-xs">{headline.label}</span>
              <span className="font-mono font-semibold text-sm">{formatValue(headline.value, view)}</span>
            </>
          )}
        </p>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={asTable ? `${view.title} as a chart` : `${view.title} as a table`}
          title={asTable ? 'Show the chart' : 'Show the numbers as a table'}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
        </Button>
        <ChartLegend panel={panel} view={view} />
      </header>
      <p id={`${id}-about`} className="sr-only">
        {view.description}. {headline && `Newest ${headline.label}: ${formatValue(headline.value, view)}.`}
      </p>
      <div style={{ height: heightPx }}>
        {isEmpty ? (
          <p className="grid h-full place-items-center rounded-md border border-dashed px-4 text-center text-muted-foreground text-sm">
            {note?.text}
          </p>
        ) : asTable ? (
          <ChartTable panel={panel} view={view} grid={metrics.grid} heightPx={heightPx} />
        ) : LineChart === null ? (
          <ChartSketch panel={panel} view={view} heightPx={heightPx} />
        ) : (
          <LineChart
            panel={panel}
            view={view}
            grid={metrics.grid}
            marks={metrics.marks}
            heightPx={heightPx}
          />
        )}
      </div>
    </Card>
  );
}
