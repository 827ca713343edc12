import type { Panel } from '@/lib/metrics/series';
import { LineSample } from './line-sample';
import type { PanelView } from './panel-views';

export function ChartLegend({ panel, view }: { panel: Panel; view: PanelView }) {
  const lines = panel.series.filter(({ key }) => !view.hidden?.includes(key));
  return (
    <ul className="col-span-full flex min-h-5 flex-wrap gap-x-3 text-muted-foreground text-xs">
      {lines.map(({ key, label }, index) => (
        <li key={key} className="flex items-center gap-1.5">
          <LineSample index={index} />
          {label}
        </li>
      ))}
    </ul>
  );
}
