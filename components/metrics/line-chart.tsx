'use client';

import { memo } from 'react';
import {
  CartesianGrid,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  LineChart as Surface,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDay, formatTime } from '@/lib/format';
import { chartRows, type Grid, type Mark, type Panel, timeTicks } from '@/lib/metrics/series';
import { chartScale, FRAME_PX } from './chart-frame';
import { ChartTooltip } from './chart-tooltip';
import { endLabels } from './end-labels';
import { lineStyle } from './line-styles';
import type { PanelView } from './panel-views';

const MARGIN = { top: FRAME_PX.top, right: FRAME_PX.right, bottom: 0, left: 0 };
const AXIS = { stroke: 'var(--border)', tick: { fill: 'var(--muted-foreground)', fontSize: 11 } };
// A rim in the card's colour keeps a name readable where it crosses a line.
const RIMMED = { paintOrder: 'stroke', stroke: 'var(--card)', strokeWidth: 3 };
const DAY_SECONDS = 86_400;

interface LineChartProps {
  panel: Panel;
  view: PanelView;
  grid: Grid;
  marks: Mark[];
  heightPx: number;
}

/** Drawn again only when its data is: the clock of the page ticks every second. */
export const LineChart = memo(function LineChart({ panel, view, grid, marks, heightPx }: LineChartProps) {
  const rows = chartRows(grid, panel.series);
  const { lines, ticks, top } = chartScale(panel, view, heightPx);
  const endMs = grid.startMs + (grid.count - 1) * grid.stepSeconds * 1000;
  const isLong = grid.count * grid.stepSeconds > DAY_SECONDS;
  const timeLabel = (atMs: number) =>
    isLong ? formatDay(new Date(atMs)).split(' ').slice(0, 2).join(' ') : formatTime(new Date(atMs));
  const ends = endLabels(rows, lines, (heightPx - FRAME_PX.top - FRAME_PX.bottom) / top);
  const threshold = view.objective ?? panel.limit;
  return (
    <ResponsiveContainer width="100%" height={heightPx}>
      <Surface data={rows} margin={MARGIN} syncId="metrics" syncMethod="value">
        <CartesianGrid vertical={false} stroke="var(--border)" />
        <XAxis
          dataKey="atMs"
          type="number"
          domain={[grid.startMs, endMs]}
          ticks={timeTicks(grid, new Date().getTimezoneOffset())}
          tickFormatter={timeLabel}
          tickLine={false}
          height={FRAME_PX.bottom}
          {...AXIS}
        />
        <YAxis
          domain={[0, top]}
          ticks={ticks}
          width={FRAME_PX.left}
          tickLine={false}
          axisLine={false}
          {...AXIS}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--muted-foreground)', strokeDasharray: '2 2' }}
          content={<ChartTooltip panel={panel} view={view} stepSeconds={grid.stepSeconds} />}
        />
        {threshold && (
          <ReferenceLine
            y={threshold.value}
            stroke="var(--warning)"
            strokeDasharray="5 4"
            label={{
              value: threshold.label,
              position: 'insideBottomLeft',
              fill: 'var(--warning)',
              style: RIMMED,
              fontSize: 11,
            }}
          />
        )}
        {marks.map((mark) => (
          <ReferenceLine
            key={`${mark.atMs} ${mark.label}`}
            x={mark.atMs}
            stroke="var(--accent)"
            label={{ value: mark.label, position: 'top', fill: 'var(--accent)', fontSize: 11 }}
          />
        ))}
        {lines.map(({ key, label }, index) => {
          const { colour, dashes } = lineStyle(index);
          return (
            <Line
              key={key}
              dataKey={key}
              name={label}
              type={view.steps ? 'stepAfter' : 'linear'}
              stroke={colour}
              strokeDasharray={dashes}
              strokeWidth={1.75}
              dot={false}
              activeDot={{ r: 3 }}
              isAnimationActive={false}
            />
          );
        })}
        {ends.map(({ key, label, atMs, value, shiftPx }) => {
          const { colour } = lineStyle(lines.findIndex((line) => line.key === key));
          return (
            <ReferenceDot
              key={key}
              x={atMs}
              y={value}
              r={2}
              fill={colour}
              stroke="none"
              label={{
                value: label,
                position: 'right',
                dy: shiftPx,
                style: RIMMED,
                fill: colour,
                fontSize: 11,
              }}
            />
          );
        })}
      </Surface>
    </ResponsiveContainer>
  );
});
