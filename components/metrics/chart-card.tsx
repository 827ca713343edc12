'use client';

import { Hourglass, Moon, TriangleAlert } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { formatValue } from '@/lib/metrics/panels/format-value';
import { headlineOf } from '@/lib/metrics/panels/headline';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { PANEL_RECIPES } from '@/lib/metrics/panels/panel-recipes';
import { hasValues, type MetricsAnswer } from '@/lib/metrics/series';
import { ChartAbout } from './chart-about';
import { ChartLegend } from './chart-legend';
import { ChartMenu } from './chart-menu';
import { ChartNote } from './chart-note';
import { ChartPlot } from './chart-plot';
import { ChartTable } from './chart-table';
import { quietNote } from './quiet-note';
import { useStaggered } from './use-staggered';

const NOTE_ICONS = { asleep: Moon, stale: TriangleAlert, waiting: Hourglass };

interface ChartCardProps {
  name: PanelName;
  answer: MetricsAnswer;
  /** The place in the order in which the page's charts redraw. */
  position: number;
  heightPx: number;
  nowMs: number;
  zone: string;
  /** The query of the page, for the links of this chart. */
  search: string;
  onZoom: (fromMs: number, toMs: number) => void;
}

export function ChartCard({
  name,
  answer: newest,
  position,
  heightPx,
  nowMs,
  zone,
  search,
  onZoom,
}: ChartCardProps) {
  const answer = useStaggered(newest, position);
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const view = PANEL_RECIPES[name];
  const panel = answer.panels[name] ?? { series: [], newestAtMs: null };
  const { grid, asleep, marks } = answer;
  const chart = useMemo(() => ({ view, panel, grid, asleep, marks }), [view, panel, grid, asleep, marks]);
  const note = answer.isLive ? quietNote(panel, answer.fleet, nowMs) : null;
  const NoteIcon = NOTE_ICONS[note?.kind ?? 'waiting'];
  const headline = answer.isLive ? headlineOf(panel, view, answer.fleet) : null;
  const isEmpty = !hasValues(panel);
  return (
    <Card
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-about`}
      // What is out of sight is neither laid out nor painted until it comes near.
      className="p-4 pb-2 [contain-intrinsic-size:auto_336px] [content-visibility:auto]"
    >
      <header className="grid gap-y-0.5">
        <div className="flex items-center justify-between gap-x-2">
          <h2 id={`${id}-title`} className="font-semibold text-sm">
            {view.title} <span className="font-normal text-muted-foreground text-xs">{view.unit}</span>
          </h2>
          <div className="flex items-center gap-x-1">
            <p className="mr-1 flex flex-wrap items-baseline justify-end gap-x-1.5 text-right">
              {note !== null && !isEmpty && (
                <Badge
                  variant={note.kind === 'stale' ? 'warning' : 'default'}
                  className="whitespace-normal! rounded-xl! text-left"
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
            <ChartAbout view={view} />
            <ChartMenu
              name={name}
              chart={chart}
              zone={zone}
              search={search}
              asTable={asTable}
              onAsTable={setAsTable}
            />
          </div>
        </div>
        <ChartLegend panel={panel} view={view} />
      </header>
      <p id={`${id}-about`} className="sr-only">
        {view.meaning} {headline && `Newest ${headline.label}: ${formatValue(headline.value, view)}.`}
      </p>
      <div style={{ height: heightPx }}>
        {isEmpty && asleep.length === 0 ? (
          <p className="grid h-full place-items-center rounded-md border border-dashed px-4 text-center text-muted-foreground text-sm">
            {note?.text ?? 'Nothing was heard in this window'}
          </p>
        ) : asTable ? (
          <ChartTable panel={panel} view={view} grid={grid} heightPx={heightPx} zone={zone} />
        ) : (
          <ChartPlot chart={chart} heightPx={heightPx} zone={zone} onZoom={onZoom} />
        )}
      </div>
      <ChartNote panel={panel} view={view} />
    </Card>
  );
}
