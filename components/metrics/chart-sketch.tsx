import type { Panel } from '@/lib/metrics/series';
import { chartScale, FRAME_PX } from './chart-frame';
import { lineStyle } from './line-styles';
import type { PanelView } from './panel-views';

interface ChartSketchProps {
  panel: Panel;
  view: PanelView;
  heightPx: number;
}

/** The bare lines, drawn by the server where the chart will stand once its code has come. */
export function ChartSketch({ panel, view, heightPx }: ChartSketchProps) {
  const { lines, top } = chartScale(panel, view, heightPx);
  const { left, right } = FRAME_PX;
  const plotPx = heightPx - FRAME_PX.top - FRAME_PX.bottom;
  return (
    <div aria-hidden style={{ padding: `${FRAME_PX.top}px ${right}px ${FRAME_PX.bottom}px ${left}px` }}>
      <svg
        aria-hidden
        width="100%"
        height={plotPx}
        viewBox={`0 0 ${Math.max(1, (lines[0]?.values.length ?? 0) - 1)} ${plotPx}`}
        preserveAspectRatio="none"
      >
        {lines.map(({ key, values }, index) => (
          <path
            key={key}
            d={pathOf(values, plotPx / top, plotPx)}
            fill="none"
            stroke={lineStyle(index).colour}
            strokeWidth="1.75"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </div>
  );
}

/** `M` after each gap, so that a gap stays one. */
function pathOf(values: readonly (number | null)[], pixelsPerUnit: number, plotPx: number): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const verb = (values[index - 1] ?? null) === null ? 'M' : 'L';
      return `${verb}${index} ${(plotPx - value * pixelsPerUnit).toFixed(1)}`;
    })
    .join('');
}
