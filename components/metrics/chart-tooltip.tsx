import { formatClock, formatDay } from '@/lib/format';
import type { ChartRow, Panel } from '@/lib/metrics/series';
import { LineSample } from './line-sample';
import type { PanelView } from './panel-views';
import { formatValue } from './panel-views';

interface ChartTooltipProps {
  panel: Panel;
  view: PanelView;
  stepSeconds: number;
  // Given by recharts.
  active?: boolean;
  payload?: readonly { payload?: ChartRow }[];
}

/** The exact values at one moment, with its full time. */
export function ChartTooltip({ panel, view, stepSeconds, active, payload }: ChartTooltipProps) {
  const row = payload?.[0]?.payload;
  if (!active || row === undefined) return null;
  const at = new Date(row.atMs);
  const lines = panel.series.filter(({ key }) => !view.hidden?.includes(key));
  return (
    <div className="rounded-md border bg-popover px-2.5 py-1.5 text-xs shadow-md">
      <p className="text-muted-foreground">
        {stepSeconds >= 300 && `${formatDay(at)}, `}
        {formatClock(at)}
      </p>
      <ul>
        {panel.series.map(({ key, label }) => {
          const index = lines.findIndex((line) => line.key === key);
          return (
            <li key={key} className="flex items-center gap-2">
              {index >= 0 ? <LineSample index={index} /> : <span className="w-5" />}
              <span className="text-muted-foreground">{label}</span>
              <span className="ml-auto pl-3 font-medium">
                {formatValue(row[key] ?? null, index >= 0 ? view : { valueUnit: '', digits: 0 })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
