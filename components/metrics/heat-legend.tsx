'use client';

import { useEffect, useRef } from 'react';
import { SHADES } from '@/lib/metrics/drawing/heat-cells';
import type { Panel } from '@/lib/metrics/series';
import { onCrosshair } from './crosshair';

/** What the shades mean; under the crosshair, the row that most requests of the step fell in. */
export function HeatLegend({ panel }: { panel: Panel }) {
  const output = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      onCrosshair((step) => {
        if (output.current) output.current.textContent = step === null ? '' : fullestRow(panel, step);
      }),
    [panel],
  );
  return (
    <p className="flex min-h-5 flex-wrap items-center gap-x-3 text-muted-foreground text-xs">
      <span className="flex items-center gap-1">
        {SHADES.map(({ from, opacity }) => (
          <span key={from} className="flex items-center gap-1">
            <span aria-hidden className="inline-block size-2.5 rounded-xs bg-chart-1" style={{ opacity }} />
            {from < 1 ? 'few' : `${from} %`}
          </span>
        ))}
      </span>
      <span ref={output} aria-hidden className="font-medium text-foreground" />
    </p>
  );
}

function fullestRow({ series }: Panel, step: number): string {
  const rows = series.map(({ label, values }) => ({ label, share: values[step] ?? -1 }));
  const fullest = rows.toSorted((a, b) => b.share - a.share)[0];
  return fullest && fullest.share >= 0 ? `${fullest.label}: ${fullest.share} %` : '—';
}
